package org.gradus.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The Greek letters that name symbols: one row a letter, with its ASCII name, its characters and
/// its LaTeX commands.
///
/// The first character and the first command are the ones that are written. Capitals that look like
/// Latin letters are left out, and so is Σ, which is the sum sign. `pi` names the constant π unless
/// it is declared or has a subscript.
public enum GreekLetter {
  ALPHA("alpha", "α", "alpha"),
  BETA("beta", "βϐ", "beta"),
  GAMMA("gamma", "γ", "gamma"),
  DELTA("delta", "δ", "delta"),
  EPSILON("epsilon", "εϵ", "epsilon", "varepsilon"),
  ZETA("zeta", "ζ", "zeta"),
  ETA("eta", "η", "eta"),
  THETA("theta", "θϑ", "theta", "vartheta"),
  IOTA("iota", "ι", "iota"),
  KAPPA("kappa", "κϰ", "kappa", "varkappa"),
  LAMBDA("lambda", "λ", "lambda"),
  MU("mu", "μµ", "mu"),
  NU("nu", "ν", "nu"),
  XI("xi", "ξ", "xi"),
  PI("pi", "πϖ", "pi", "varpi"),
  RHO("rho", "ρϱ", "rho", "varrho"),
  SIGMA("sigma", "σς", "sigma", "varsigma"),
  TAU("tau", "τ", "tau"),
  UPSILON("upsilon", "υ", "upsilon"),
  PHI("phi", "φϕ", "phi", "varphi"),
  CHI("chi", "χ", "chi"),
  PSI("psi", "ψ", "psi"),
  OMEGA("omega", "ω", "omega"),
  CAPITAL_GAMMA("Gamma", "Γ", "Gamma"),
  CAPITAL_DELTA("Delta", "Δ∆", "Delta"),
  CAPITAL_THETA("Theta", "Θϴ", "Theta"),
  CAPITAL_LAMBDA("Lambda", "Λ", "Lambda"),
  CAPITAL_XI("Xi", "Ξ", "Xi"),
  CAPITAL_PHI("Phi", "Φ", "Phi"),
  CAPITAL_PSI("Psi", "Ψ", "Psi"),
  CAPITAL_OMEGA("Omega", "Ω\u2126", "Omega");

  private static final Map<String, GreekLetter> BY_NAME = new HashMap<>();
  private static final Map<Character, GreekLetter> BY_CHARACTER = new HashMap<>();
  private static final Map<String, GreekLetter> BY_COMMAND = new HashMap<>();

  static {
    for (var letter : values()) {
      BY_NAME.put(letter.ascii, letter);
      letter.characters.chars().forEach(c -> BY_CHARACTER.put((char) c, letter));
      for (var command : letter.commands) {
        BY_COMMAND.put(command, letter);
      }
    }
  }

  private final String ascii;
  private final String characters;
  private final String[] commands;

  GreekLetter(String ascii, String characters, String... commands) {
    this.ascii = ascii;
    this.characters = characters;
    this.commands = commands;
  }

  /// The letter with this ASCII name, which is the name of its symbol.
  public static Optional<GreekLetter> named(String ascii) {
    return Optional.ofNullable(BY_NAME.get(ascii));
  }

  /// The letter that this character shows.
  public static Optional<GreekLetter> of(char character) {
    return Optional.ofNullable(BY_CHARACTER.get(character));
  }

  /// The letter of a LaTeX command, given without its backslash.
  public static Optional<GreekLetter> ofCommand(String command) {
    return Optional.ofNullable(BY_COMMAND.get(command));
  }

  /// The ASCII name: `theta`.
  public String ascii() {
    return ascii;
  }

  /// The character: `θ`.
  public String text() {
    return characters.substring(0, 1);
  }

  /// The LaTeX command: `\theta`.
  public String latex() {
    return "\\" + commands[0];
  }

  /// Every character that shows the letter.
  String characters() {
    return characters;
  }
}
