package org.gradus.exercise;

import java.util.List;
import java.util.Optional;
import org.gradus.grading.Task;

/// Writes questions as Moodle imports them: choices as such, everything else as STACK questions,
/// whose answer test is algebraic equivalence.
final class MoodleXml {
  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <quiz>
      %s
      </quiz>
      """;

  private static final String HEAD =
      """
      <question type="%s">
        <name><text>%s</text></name>
        <questiontext format="html"><text>%s</text></questiontext>
        <generalfeedback format="html"><text>%s</text></generalfeedback>
        <defaultgrade>%s</defaultgrade>
        <penalty>0.1</penalty>
        <hidden>0</hidden>
      """;

  private static final String STACK =
      """
        <stackversion><text></text></stackversion>
        <questionvariables><text>ta1: %s;</text></questionvariables>
        <specificfeedback format="html"><text>[[feedback:prt1]]</text></specificfeedback>
        <questionnote format="html"><text>%s</text></questionnote>
        <questionsimplify>1</questionsimplify>
        <assumepositive>0</assumepositive>
        <assumereal>0</assumereal>
        <prtcorrect format="html"><text>Right.</text></prtcorrect>
        <prtpartiallycorrect format="html"><text>Right in part.</text></prtpartiallycorrect>
        <prtincorrect format="html"><text>Not right.</text></prtincorrect>
        <multiplicationsign>dot</multiplicationsign>
        <sqrtsign>1</sqrtsign>
        <complexno>i</complexno>
        <inversetrig>arccos</inversetrig>
        <logicsymbol>lang</logicsymbol>
        <matrixparens>[</matrixparens>
        <variantsselectionseed></variantsselectionseed>
        <input>
          <name>ans1</name>
          <type>algebraic</type>
          <tans>ta1</tans>
          <boxsize>40</boxsize>
          <strictsyntax>1</strictsyntax>
          <insertstars>1</insertstars>
          <syntaxhint></syntaxhint>
          <syntaxattribute>0</syntaxattribute>
          <forbidwords></forbidwords>
          <allowwords></allowwords>
          <forbidfloat>0</forbidfloat>
          <requirelowestterms>0</requirelowestterms>
          <checkanswertype>0</checkanswertype>
          <mustverify>1</mustverify>
          <showvalidation>1</showvalidation>
          <options></options>
        </input>
        <prt>
          <name>prt1</name>
          <value>1</value>
          <autosimplify>1</autosimplify>
          <feedbackstyle>1</feedbackstyle>
          <feedbackvariables><text></text></feedbackvariables>
          <node>
            <name>0</name>
            <description></description>
            <answertest>AlgEquiv</answertest>
            <sans>ans1</sans>
            <tans>ta1</tans>
            <testoptions></testoptions>
            <quiet>0</quiet>
            <truescoremode>=</truescoremode>
            <truescore>1</truescore>
            <truepenalty></truepenalty>
            <truenextnode>-1</truenextnode>
            <trueanswernote>prt1-1-T</trueanswernote>
            <truefeedback format="html"><text></text></truefeedback>
            <falsescoremode>=</falsescoremode>
            <falsescore>0</falsescore>
            <falsepenalty></falsepenalty>
            <falsenextnode>-1</falsenextnode>
            <falseanswernote>prt1-1-F</falseanswernote>
            <falsefeedback format="html"><text></text></falsefeedback>
          </node>
        </prt>
      </question>\
      """;

  private MoodleXml() {}

  static String file(List<String> questions) {
    return FILE.formatted(String.join("\n", questions));
  }

  static Optional<String> of(ExportItem item) {
    return item.task() instanceof Task.Choice choice
        ? Optional.of(choice(item, choice))
        : item.key().flatMap(Maxima::write).map(key -> stack(item, key));
  }

  private static String head(ExportItem item, String type, String after) {
    return HEAD.formatted(
        type,
        Xml.escaped(item.id() + ": " + item.title()),
        Xml.data(item.html() + after),
        Xml.data(item.solution()),
        Xml.number(item.points()));
  }

  private static String stack(ExportItem item, String key) {
    var input = "\n<p>[[input:ans1]] [[validation:ans1]]</p>";
    return head(item, "stack", input) + STACK.formatted(Xml.escaped(key), Xml.escaped(item.id()));
  }

  private static String choice(ExportItem item, Task.Choice choice) {
    var question = new StringBuilder(head(item, "multichoice", ""));
    question.append("  <single>true</single>\n  <shuffleanswers>1</shuffleanswers>\n");
    for (int k = 0; k < choice.options().size(); k++) {
      var option = choice.options().get(k);
      var feedback = choice.feedback().isEmpty() ? "" : item.html(choice.feedback().get(k));
      question.append(
          """
            <answer fraction="%d" format="html">
              <text>%s</text>
              <feedback format="html"><text>%s</text></feedback>
            </answer>
          """
              .formatted(
                  option.equals(choice.correct()) ? 100 : 0,
                  Xml.data(item.html(option)),
                  Xml.data(feedback)));
    }
    return question.append("</question>").toString();
  }
}
