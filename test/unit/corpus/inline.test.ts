import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/corpus/inline.ts'

describe('marks go, the text stays', () => {
  test.each([
    ['plain prose stays as it is', 'Two of 12 allies, said Ms. Roe.', 'Two of 12 allies, said Ms. Roe.'],
    ['italics', 'The *Baltic Times* wrote', 'The Baltic Times wrote'],
    ['underscores', 'The _Baltic Times_ wrote', 'The Baltic Times wrote'],
    ['bold', 'It is **not** over', 'It is not over'],
    ['bold in italics', 'a ***firm*** and *very **firm** word*', 'a firm and very firm word'],
    ['an underscore within a word', 'the file summit_draft_final', 'the file summit_draft_final'],
    ['stars that are no marks', 'f***ing s***', 'f***ing s***'],
    ['a lone star', '5 * 3 is * not', '5 * 3 is * not'],
    ['a link', 'the [text of the treaty](https://example.org/a "Title") says', 'the text of the treaty says'],
    ['a link with brackets in its address', '[a map](https://example.org/a_(b)) shows', 'a map shows'],
    ['a link by reference', 'the [treaty][1] says', 'the treaty says'],
    ['a bare bracket is text', '"[A]nother step," he said', '"[A]nother step," he said'],
    ['a wiki link', 'met [[Jan Roe|the minister]] in [[Riga]]', 'met the minister in Riga'],
    ['a picture', 'Before ![a flag](a.jpg) after', 'Before  after'],
    ['a picture whose address holds a space', '![]( https://example.org/a b.webp)', ''],
    ['a picture with a bracket in its text', '![A [left] and B](a.jpg)', ''],
    ['an embed and a shortcode', 'A ![[map.png]]{{< youtube abc >}}{% include x %} B', 'A  B'],
    ['a footnote', 'He agreed.[^1]', 'He agreed.'],
    ['code', 'the `draft` text', 'the draft text'],
    ['struck out', 'on ~~Monday~~ Tuesday', 'on Monday Tuesday'],
    ['HTML', 'a <b>firm</b> word<br>and <a href="x">more</a>', 'a firm word\nand more'],
    ['a script', 'A<script>alert(1)</script> B', 'A B'],
    ['a comment', 'A<!-- note --> B', 'A B'],
    ['what is less than something', 'if 3 < 5 and a<b', 'if 3 < 5 and a<b'],
    [
      'entities',
      'AT&amp;T&nbsp;said &ldquo;no&rdquo; &#8211; twice &#x2026; &bogus;',
      'AT&T said “no” – twice … &bogus;',
    ],
    [
      'escapes',
      '\\*not italic\\*, a\\_b\\_c, \\`x\\`, \\[a\\](b), 1\\. \\# \\> \\- \\&amp;',
      '*not italic*, a_b_c, `x`, [a](b), 1. # > - &amp;',
    ],
    ['a backslash before a letter', 'C:\\temp', 'C:\\temp'],
    ['typewriter quotation marks', "``We agree,'' she said", '“We agree,” she said'],
    ['invisible characters', 'a\u200bb\u00adc\u202ed\u0007e', 'abcde'],
    ['odd spaces', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['characters of the private use area', 'a\ue02ab', 'ab'],
  ])('%s', (_, source, text) => {
    expect(plainText(source).text).toBe(text)
  })
})

describe('what the marks say of the whole', () => {
  test.each([
    ['[Read the treaty](https://example.org)', { linked: true }],
    ['**[desk.example](https://desk.example)**', { linked: true }],
    ['See the [treaty](https://example.org)', { linked: false }],
    ['**What comes next**', { strong: true }],
    ['**What** comes **next**', { strong: false }],
    ['*A flag in Riga*', { emphasised: true }],
    ['*A* flag in *Riga*', { emphasised: false }],
    ['![a flag](a.jpg)', { pictured: ['a flag'] }],
    ['<img src="a.jpg" alt="a flag">', { pictured: ['a flag'] }],
  ])('%s', (source, flags) => {
    expect(plainText(source)).toMatchObject(flags)
  })
})
