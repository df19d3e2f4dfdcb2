/*
 * How typed mathematics is put together.
 *
 * Plain text, Unicode and LaTeX are one grammar, because they are one sequence of tokens by the time that it is parsed:
 * `\frac{1}{2}`, `½` and `1/2` differ here, `\sin\left(x\right)` and `sin(x)` do not. The tokenizer finds names in runs
 * of letters by the tables of functions and Greek letters, so that no name stands in this file, and writes down what a
 * reader sees between the signs:
 *
 *   JUXTAPOSED            the product in `2x`, `x(y+1)`
 *   RUN_OPEN, RUN_CLOSE   the argument of a function without parentheses: `sin 2x` is `sin ⟨2x⟩`
 *   SUM_CLOSE             the end of what a Σ takes
 *   OPEN, CLOSE           a matching pair of brackets of any kind: ( ), [ ], { }, ⟨ ⟩, | |, ⌊ ⌋, ⌈ ⌉
 *
 * With these, one token decides every choice: the grammar is LL(1), so it is unambiguous, and the parser never has to
 * simulate it.
 */
parser grammar NotationParser;

tokens {
  NUMBER, NAME, CONSTANT,
  PLUS, MINUS, TIMES, DIVIDE, JUXTAPOSED, CARET, UNDERSCORE,
  OPEN, CLOSE, COMMA, EQUALS, DOTS,
  FUNCTION, RUN_OPEN, RUN_CLOSE,
  ROOT, INDEX_OPEN, INDEX_CLOSE,
  FRACTION, CALL,
  SUM, SUM_CLOSE, SUM_CALL,
  MATRIX_OPEN, MATRIX_CLOSE, CELL_END, ROW_END,
  HEAD, PRIME, PARTIAL, NABLA,
  FAULT
}

// The head of an equation is recognised as a whole before: ∂f/∂x, f_xy, ∇f, f(x, y), d/dx.
statement
  : head=HEAD subject=sum? EQUALS right=sum EOF
  | left=sum (EQUALS right=sum)? EOF
  ;

sum
  : first=product rest=addends?
  ;

addends
  : (signs+=(PLUS | MINUS) terms+=product)+
  ;

// Juxtaposition binds like *, from left to right with /.
product
  : first=power rest=multiplications?
  ;

multiplications
  : (operators+=(TIMES | DIVIDE | JUXTAPOSED) factors+=power)+
  ;

// x^y^z is x^(y^z); signs before the base belong to the power, and before a first factor to the whole product.
power
  : base=operand rest=tower?
  ;

tower
  : (CARET exponents+=operand)+
  ;

operand
  : before=prefix?
    ( leaf=(NUMBER | NAME | CONSTANT)
    | group=bracketed
    | named=application
    | ratio=fraction
    | called=call
    | series=sigma
    | seriesCall=sigmaCall
    | table=matrix
    )
  ;

prefix
  : signs+=(PLUS | MINUS)+ roots+=root*
  | roots+=root+
  ;

root
  : sign=ROOT (INDEX_OPEN index=sum INDEX_CLOSE)?
  ;

// One part is a parenthesis, more are a vector.
bracketed
  : open=OPEN parts+=sum (COMMA parts+=sum)* CLOSE
  ;

// sin x, sin²x, log₂(x), max(x, y)
application
  : name=FUNCTION (UNDERSCORE base=operand)? (CARET exponent=operand)?
    (RUN_OPEN run=product RUN_CLOSE | arguments=bracketed)
  ;

fraction
  : command=FRACTION OPEN numerator=sum CLOSE OPEN denominator=sum CLOSE
  ;

// root(n, x), frac(u, v), and the functions that a person has defined.
call
  : callee=CALL arguments=bracketed
  ;

// Σ_{i=a}^{b} u
sigma
  : SUM (lower=lowerBound CARET upper=operand | CARET upper=operand lower=lowerBound) body=product SUM_CLOSE
  ;

lowerBound
  : UNDERSCORE OPEN index=NAME EQUALS from=sum CLOSE
  ;

// sum(i, a, b, u) and sum(i=a..b, u)
sigmaCall
  : SUM_CALL OPEN index=NAME (COMMA from=sum COMMA | EQUALS from=sum DOTS) to=sum COMMA body=sum CLOSE
  ;

// \begin{pmatrix} a & b \\ c & d \end{pmatrix}
matrix
  : MATRIX_OPEN rows+=row (ROW_END rows+=row)* MATRIX_CLOSE
  ;

row
  : cells+=sum (CELL_END cells+=sum)*
  ;
