package org.gradus.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CaretPictureTest {
  private static String picture(String text) {
    return Reader.standard().read(text) instanceof Reading.Unreadable(var error)
        ? error.picture(text)
        : "was read";
  }

  @Test
  void the_mark_stands_under_the_place_and_the_message_beside_it() {
    assertEquals(
        """
        3*sen(x) + 1
          ^^^ There is no function 'sen'. Did you mean 'sin'? For a product, write s*e*n*(x).\
        """,
        picture("3*sen(x) + 1"));
  }

  @Test
  void one_past_the_end_has_a_mark() {
    assertEquals(
        """
        (x + 1
              ^ A ')' is expected here: the '(' at column 1 is still open.\
        """,
        picture("(x + 1"));
  }

  @Test
  void only_the_line_with_the_place_is_shown() {
    assertEquals(
        """
        + y @ z
            ^ '@' has no meaning in an expression.\
        """,
        picture("x\n+ y @ z\n+ 1"));
  }

  @Test
  void wide_characters_take_two_columns_and_control_characters_one() {
    assertEquals(
        """
        数 + 1
        ^^ '数' has no meaning in an expression.\
        """,
        picture("数 + 1"));
    assertEquals(
        """
        ２ ＋ @
              ^ '@' has no meaning in an expression.\
        """,
        picture("２\t＋ @"));
  }

  @Test
  void a_long_line_is_shown_around_the_place() {
    var lines = picture("x + ".repeat(1_000) + "@" + " + y".repeat(1_000)).split("\n");
    assertTrue(lines[0].startsWith("…") && lines[0].endsWith("…") && lines[0].length() < 80);
    assertEquals('@', lines[0].charAt(lines[1].indexOf('^')));
  }
}
