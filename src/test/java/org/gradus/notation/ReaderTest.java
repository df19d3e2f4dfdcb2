package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.gradus.expr.Expr;
import org.gradus.expr.Statement;
import org.gradus.expr.Symbol;
import org.gradus.notation.grammar.NotationParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the tables of the notation leave open.
class ReaderTest {
  private final Reader reader = Reader.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          \\frac\\pi2 + \\frac x2                ; (pi/2)+(x/2)
          \\frac{1}{2}x                          ; (1/2)*x
          \\sqrt x^2                             ; (sqrt(x))^2
          \\sqrt2x                               ; sqrt(2)*x
          \\dfrac{-1}{-2}                        ; (-1)/(-2)
          e^{-x}\\sin x                          ; exp(-x)*sin(x)
          \\left(\\frac{x}{y}\\right)^{2}        ; (x/y)^2
          \\operatorname{sgn}(x)                 ; sign(x)
          \\mathrm{e}^{x} \\mathbf{w}_1          ; exp(x)*w_1
          \\lceil x \\rceil + ⌊y⌋                ; ceil(x)+floor(y)
          \\[ x^2 \\]                            ; x^2
          'x\\,y\\;z'                            ; x*y*z
          x³⁄₂ + ²²⁄₇                            ; x^frac(3,2)+frac(22,7)
          ³√x + ⁿ√y + ∜z                         ; root(3,x)+root(n,y)+root(4,z)
          √√x²                                   ; sqrt(sqrt(x^2))
          √(x)²                                  ; (sqrt(x))^2
          x²ⁿ                                    ; x^(2*n)
          e^sin x cos y                          ; exp(sin(x))*cos(y)
          ln sin x                               ; ln(sin(x))
          ln|x|                                  ; ln(abs(x))
          |x|y|z|                                ; abs(x)*y*abs(z)
          sin² x cos²x                           ; (sin(x))^2*(cos(x))^2
          sin \\frac{x}{2}                       ; sin(x/2)
          log2(x) + log_2 x + log₂x + log10 x    ; log(2,x)+log(2,x)+log(2,x)+log(10,x)
          2[x+1]{y+1}                            ; 2*(x+1)*(y+1)
          2e-3x                                  ; 0.002*x
          x_max + x_{max}                        ; x_{max}+x_{max}
          \\theta_1x_2                           ; theta_1*x_2
          a - b - (c - d)                        ; a-b-(c-d)
          2*-3x                                  ; 2*(-3)*x
          x^-y^2                                 ; x^(-(y^2))
          pow(x, 3)                              ; x^3
          """)
  void reads_as_a_person_means(String input, String explicit) {
    assertEquals(statement(explicit), statement(input));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rac{1}{2}x          ; (1/2)*x
          'x	imes y'         ; x*y
          '	heta_1 + 1'       ; theta_1+1
          'x \frac{1}{2}'     ; x*(1/2)
          'x +	an(y)'        ; x+tan(y)
          ２ｘ＋１            ; 2*x+1
          x – 1               ; x-1
          𝑥² − 1              ; x^2-1
          """)
  void repairs_what_programs_and_keyboards_did_and_says_so(String input, String explicit) {
    assertEquals(statement(explicit), statement(input));
    assertFalse(read(input).notes().isEmpty());
  }

  @Test
  void a_lost_nabla_is_repaired() {
    assertEquals(statement("∇f = (2x, 3y)"), statement("abla f = (2x, 3y)"));
    assertTrue(read("abla f = (2x, 3y)").notes().getFirst().message().contains("\\nabla"));
  }

  @Test
  void a_lost_accent_is_named_in_the_error() {
    assertTrue(error("ilde{\\mathscr{L}}").message().contains("\\tilde"));
  }

  @ParameterizedTest
  @CsvSource({
    "w^{(t)},w,'',t", "x^{(i)},x,'',i", "y⁽ⁱ⁾,y,'',i", "θ_1^{(t)},theta,1,t", "w^{(t)}_2,w,2,t",
    "x_{ij},x,ij,''", "w₁₂,w,12,''", "x_\\alpha,x,alpha,''", "π_1,pi,1,''", "e_1,e,1,''"
  })
  void reads_the_parts_of_a_name(String input, String name, String subscript, String mark) {
    assertEquals(new Expr.Variable(new Symbol(name, subscript, mark)), reader.expression(input));
  }

  @ParameterizedTest
  @CsvSource({"x^{(2)},x^2", "x^(t),x^t", "x^{(n+1)},x^(n+1)", "x^{n},x^n"})
  void only_a_letter_in_braces_and_parentheses_is_a_mark(String input, String explicit) {
    assertEquals(reader.expression(explicit), reader.expression(input));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Σᵢ₌₁ᵐ xᵢyᵢ",
        "\\sum_{i=1}^m x_iy_i",
        "sum_{i=1}^m x_i*y_i",
        "\\sum\\limits^{m}_{i=1} x_{i}y_{i}",
        "sum(i=1..m, x_i*y_i)",
        "∑_{i = 1}^{m} x_i y_i"
      })
  void reads_a_sum_over_an_index(String input) {
    assertEquals(reader.expression("sum(i,1,m,x_i*y_i)"), reader.expression(input));
  }

  @Test
  void only_the_index_that_a_sum_binds_makes_a_family() {
    var sum = reader.expression("sum(i,1,m,x_{i+1}*c_j) + x_i");
    assertTrue(sum.toString().contains("Indexed"));
    assertEquals(new Expr.Variable(Symbol.of("x", "i")), ((Expr.Sum) sum).terms().getLast().expr());
    assertEquals(SyntaxError.Kind.UNSUPPORTED, error("Σ_{i=1}^{m} x_{ij}").kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          \\frac{d}{dx}\\left(x^2\\right) = 2x ; d/dx (x²) = 2x
          \\frac{d^2y}{dx^2} = 6x              ; y'' = 6x
          ∂f/∂x = 2xy                          ; f_x(x, y) = 2xy
          ∂/∂x f = 2xy                         ; f_x = 2xy
          ∂²f/(∂x∂y) = 1                       ; f_{x,y} = 1
          d3f/dx2dy = 1                        ; f_xxy = 1
          \\nabla f(x, y) = (1, 2)             ; grad f = [1, 2]
          ∇²f = [[2,0],[0,2]]                  ; hess f = [[2,0],[0,2]]
          H f = [[2,0],[0,2]]                  ; hess(f) = [[2,0],[0,2]]
          f^{\\prime}(t) = 2t                  ; df/dt = 2t
          f^{(2)}(x) = 6x                      ; f''(x) = 6x
          df/dθ₁ = 2                           ; f_{θ_1} = 2
          <2x, 3y>                             ; [2x, 3y]
          \\begin{pmatrix} 2x \\\\ 3y \\end{pmatrix}      ; [2x, 3y]
          \\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix} ; [[1,2],[3,4]]
          x_1 = 2                              ; x₁ = 2
          """)
  void reads_statements(String input, String same) {
    assertEquals(statement(same), statement(input));
  }

  @Test
  void a_definition_declares_its_parameters() {
    var definition = (Statement.Definition) statement("loss(alpha, rate, e) = rate*alpha + e");
    assertEquals(Symbol.of("loss"), definition.name());
    assertEquals(
        List.of(Symbol.of("alpha"), Symbol.of("rate"), Symbol.of("e")), definition.parameters());
    assertTrue(definition.body().toString().contains("rate"));
    assertFalse(definition.body().toString().contains("Named"));
  }

  @Test
  void a_definition_may_come_from_latex() {
    assertEquals(
        statement("loss(rate, θ) = 2rate*θ"),
        statement("\\mathrm{loss}\\left(\\mathrm{rate}, \\theta\\right) = 2\\mathrm{rate}\\theta"));
  }

  @Test
  void declared_names_come_first() {
    var own = reader.withDeclarations(Declarations.of(symbols("rate", "x", "sigma")));
    assertEquals(Symbol.of("rate"), own.symbol("rate").orElseThrow());
    assertEquals(reader.expression("x*i"), own.expression("xi"));
    assertEquals(reader.expression("σ*x"), own.expression("σ(x)"));
    assertEquals(reader.expression("sin(x)"), own.expression("sinx"));
  }

  @Test
  void calls_of_declared_functions_are_replaced_by_their_bodies() {
    var f = (Statement.Definition) statement("f(x, y) = x²y");
    var own = reader.withDeclarations(Declarations.none().with(f));
    assertEquals(reader.expression("3*((a+1)^2*b)"), own.expression("3f(a+1, b)"));
    assertEquals(reader.expression("f*x"), own.expression("f x"));
    assertTrue(message(own.read("f(x)")).contains("2 arguments"));
  }

  @Test
  void calls_do_not_expand_without_bound() {
    var f = (Statement.Definition) statement("f(x) = x*x*x");
    var own = reader.withDeclarations(Declarations.none().with(f));
    assertTrue(message(own.read("f(".repeat(40) + "x" + ")".repeat(40))).contains("too large"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          9.81x10^2       ; 5  ; 9.81*10^n
          sin2(x)         ; 1  ; two ways
          2½              ; 2  ; mixed number
          3(0,5x+1)       ; 4  ; 0.5
          1,000x          ; 2  ; 1000
          '[1, 2; 3, 4]'  ; 6  ; '[[a, b], [c, d]]'
          x[1]            ; 2  ; x_1
          df/dx           ; 1  ; left side
          sqr(x)          ; 1  ; 'sqrt'
          sigmod(x)       ; 1  ; 'sigmoid'
          atan2(y, x)     ; 1  ; atan(y/x)
          factorial(n)    ; 1  ; factorial
          \\sinx          ; 1  ; \\sin x
          Σ x_i           ; 1  ; range
          Σ_{i=1+         ; 8  ; after '+', but the text ends
          Σ_{             ; 4  ; but the text ends
          Σ_{i=1} x_i     ; 8  ; two ends
          √-1             ; 2  ; Write √(-…).
          √−x             ; 2  ; Write √(−…).
          f"              ; 2  ; two primes
          'f(0.5;1)'      ; 6  ; as in f(1, 2)
          Σ_{i=1^{m} x_i  ; 15 ; the '{' at column 3 is still open
          Σ_{i=1}^{m x_i  ; 15 ; the '{' at column 9 is still open
          \\frac{(1        ; 9  ; the '(' at column 7 is still open
          ∫ x dx          ; 1  ; Integrals
          x ± 1           ; 3  ; one line
          50%             ; 3  ; /100
          с + 1           ; 1  ; Cyrillic
          y' = 2ax        ; 1  ; dy/dx
          f'(x)           ; 2  ; f'(x) = 2x
          asin^-1(x)      ; 1  ; 1/asin
          w_1_2           ; 4  ; x_{12}
          sum(i=1..m)     ; 11 ; ','
          sum(x)          ; 6  ; range
          {x, y}          ; 5  ; [x, y]
          """)
  void explains_what_it_cannot_read(String input, int column, String says) {
    var error = error(input);
    assertTrue(error.message().contains(says), error::message);
    assertEquals(column, error.column(), error::message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(x+1)²y/3", "1/(2m) x", "sin(x) y", "e^(2)x", "√(2)x", "2/3", "ξ + μ"})
  void gives_no_note_where_nothing_is_ambiguous(String input) {
    assertEquals(List.of(), read(input).notes());
  }

  @Test
  void one_token_decides_every_choice_of_the_grammar() {
    NotationTables.readings().forEach(row -> reader.read(row.input()));
    NotationTables.errors().forEach(row -> reader.read(row.input()));
    var simulator = new NotationParser(new Lexemes()).getInterpreter();
    for (var choice : simulator.decisionToDFA) {
      assertTrue(choice.states.isEmpty(), "The parser had to look ahead at " + choice.decision);
    }
  }

  @Test
  void knows_where_the_parts_stand() {
    var reading = read("  2·sin x + (a+b)²");
    var sum = (Expr.Sum) ((Statement.Value) reading.statement()).expr();
    var product = (Expr.Product) sum.terms().getFirst().expr();
    var power = (Expr.Power) sum.terms().getLast().expr();
    assertEquals(new Span(3, 7), reading.places().of(product).orElseThrow());
    assertEquals(new Span(5, 5), reading.places().of(product.factors().get(1)).orElseThrow());
    assertEquals(new Span(13, 6), reading.places().of(power).orElseThrow());
    assertEquals(new Span(14, 3), reading.places().of(power.base()).orElseThrow());
  }

  private List<Symbol> symbols(String... names) {
    return List.of(names).stream().map(Symbol::of).toList();
  }

  private Statement statement(String text) {
    return NumbersFolded.in(read(text).statement());
  }

  private Reading.Read read(String text) {
    return switch (reader.read(text)) {
      case Reading.Read read -> read;
      case Reading.Unreadable(var error) -> fail(error.picture(text));
    };
  }

  private SyntaxError error(String text) {
    return switch (reader.read(text)) {
      case Reading.Read(var statement, _, _) -> fail("was read as " + statement);
      case Reading.Unreadable(var error) -> error;
    };
  }

  private static String message(Reading reading) {
    return reading instanceof Reading.Unreadable(var error) ? error.message() : "was read";
  }
}
