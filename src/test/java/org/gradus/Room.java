package org.gradus;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chapter of the book: a package, what it is for, and which other packages it may use.
///
/// The rooms stand in the order of the table of contents, and a room uses only rooms above it.
enum Room {
  NUMBER(
      "exact rationals; intervals with outward rounding; the ordered field that matrices need;"
          + " `Budget` (work counted, a safety stop in time)"),
  EXPR(
      "what an expression is: sealed `Expr`, symbols, the table of elementary functions", "number"),
  NOTATION(
      "text ⇄ expression: the ANTLR reader, reading notes, syntax errors; writers for text, ASCII,"
          + " LaTeX, MathML",
      "expr number"),
  COMPUTE(
      "the computational graph: hash-consed nodes, reverse accumulation, interpretation,"
          + " compilation to hidden classes, interval and high-precision evaluation, batch kernels",
      "expr number"),
  ALGEBRA(
      "what may be rewritten: the simplifier and its table of rewrites, normal form over ℚ,"
          + " algebraic numbers, the equality decision (its witnesses come from `compute`)",
      "compute expr number"),
  MATRIX(
      "exact symmetric matrices over an ordered field (ℚ, algebraic numbers): LDLᵀ, inertia,"
          + " definiteness",
      "number"),
  CALCULUS(
      "differentiation: rules, derivations, gradient, Hessian, Jacobian, first-principles limits,"
          + " finite differences",
      "algebra compute expr number"),
  STATIONARY(
      "solving ∇f = 0 and proving what each point is",
      "calculus matrix algebra compute expr number"),
  DESCENT(
      "objectives (a function; a loss summed over data), optimizers, learning-rate schedules,"
          + " stopping rules, trajectories, and what happened",
      "stationary calculus matrix algebra compute expr number"),
  GRADING("tasks, answers, verdicts, misconceptions, scores", "everything above"),
  DOCUMENT(
      "a document model (headings, paragraphs, formulas, steps, tables; figures as lines, areas and"
          + " texts) and one writer a format: text, Markdown, LaTeX, HTML, JSON, SVG, terminal",
      "notation expr number"),
  PLOT(
      "computes figures: curves with tangents, contours, sections, trajectories, loss curves,"
          + " V-curves, sign charts",
      "document descent stationary calculus compute notation expr number"),
  LESSON(
      "worked examples: a derivation, a classification, a trajectory, a verdict, told as a"
          + " document",
      "everything above"),
  EXERCISE(
      "exercise files: reading, parameters and variants, generation with nice answers, sheets with"
          + " generated solutions, export",
      "everything above"),
  APP(
      "the command line, the REPL, the batch pipe, later the web page: arguments, terminals, files,"
          + " sockets, clocks",
      "everything above");

  static final String ROOT = "org.gradus";

  /// The packages below `app`: one uses only those before it, and `app` itself uses all.
  static final List<String> BELOW_APP =
      List.of("request", "file", "operation", "command", "prompt");

  private final String purpose;
  private final String uses;

  Room(String purpose, String uses) {
    this.purpose = purpose;
    this.uses = uses;
  }

  Room(String purpose) {
    this(purpose, "");
  }

  /// The first sentence of the package's documentation.
  String firstSentence() {
    return Character.toUpperCase(purpose.charAt(0)) + purpose.substring(1) + ".";
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The package, with all that is below it, as ArchUnit writes it.
  String packages() {
    return ROOT + "." + folder() + "..";
  }

  List<Room> above() {
    return List.of(values()).subList(0, ordinal());
  }

  Set<Room> mayUse() {
    return uses.equals("everything above") ? Set.copyOf(above()) : named(uses);
  }

  static Set<Room> named(String folders) {
    var names = List.of(folders.split(" "));
    return Stream.of(values())
        .filter(room -> names.contains(room.folder()))
        .collect(Collectors.toSet());
  }

  /// The packages of every room that is not in a set.
  static String[] packagesOutside(Set<Room> rooms) {
    return Arrays.stream(values())
        .filter(room -> !rooms.contains(room))
        .map(Room::packages)
        .toArray(String[]::new);
  }
}
