package io.unionfacts.models.sentence;

import io.unionfacts.data.DataFiles;
import io.unionfacts.extract.resource.Table;
import io.unionfacts.extract.text.Span;
import io.unionfacts.models.corpus.AnnotatedSentence;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;

/**
 * Cuts a line of text into sentences, by OpenNLP's sentence detector. Thread-safe: each thread has
 * its own detector over one model.
 */
public final class SentenceModel {
  private static final String ABBREVIATIONS = "lexicons/abbreviations.tsv";
  private static final char[] ENDS = {'.', '?', '!', '…'};
  private static final String CLOSED = ".?!…”\")";
  private static final int LINE = 5;

  /** Roles of abbreviations behind which, as a rule, no sentence ends. */
  private static final Set<String> NO_ENDS = Set.of("any", "number");

  private final ThreadLocal<SentenceDetectorME> detectors;

  private SentenceModel(opennlp.tools.sentdetect.SentenceModel model) {
    this.detectors = ThreadLocal.withInitial(() -> new SentenceDetectorME(model));
  }

  /**
   * Sentences run together on one line, as they stand in a paragraph.
   *
   * @param text the line
   * @param sentences where its sentences stand
   */
  public record Line(String text, List<Span> sentences) {
    public Line {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Lines of five sentences each, in the order of the corpora. Headlines and others that end in no
   * mark are left out: on one line nobody could tell where they end.
   */
  public static List<Line> lines(List<AnnotatedSentence> sentences) {
    List<Line> lines = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (AnnotatedSentence sentence : sentences) {
      if (CLOSED.indexOf(sentence.text().charAt(sentence.text().length() - 1)) < 0) {
        continue;
      }
      if (text.length() > 0) {
        text.append(' ');
      }
      spans.add(new Span(text.length(), text.length() + sentence.text().length()));
      text.append(sentence.text());
      if (spans.size() == LINE) {
        lines.add(new Line(text.toString(), spans));
        text.setLength(0);
        spans.clear();
      }
    }
    if (!spans.isEmpty()) {
      lines.add(new Line(text.toString(), spans));
    }
    return lines;
  }

  /** Learns from lines. The archive carries a timestamp: make it canonical before comparing. */
  public static byte[] train(List<Line> lines) {
    List<SentenceSample> samples = new ArrayList<>();
    for (Line line : lines) {
      samples.add(
          new SentenceSample(
              line.text(),
              line.sentences().stream()
                  .map(s -> new opennlp.tools.util.Span(s.start(), s.end()))
                  .toArray(opennlp.tools.util.Span[]::new)));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("PrintMessages", false);
    try {
      opennlp.tools.sentdetect.SentenceModel model =
          SentenceDetectorME.train(
              "vi",
              ObjectStreamUtils.createObjectStream(samples),
              new SentenceDetectorFactory("vi", true, abbreviations(), ENDS),
              parameters);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      model.serialize(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("training the sentence model", e);
    }
  }

  /** "TP.", "đ/c", "TS.": the splitter's own list, as hints. */
  private static Dictionary abbreviations() {
    Dictionary dictionary = new Dictionary(false);
    for (Table.Row row :
        Table.parse(ABBREVIATIONS, DataFiles.text(ABBREVIATIONS), "word", "role", "meaning")
            .rows()) {
      if (NO_ENDS.contains(row.required("role"))) {
        dictionary.put(new StringList(row.required("word") + "."));
      }
    }
    return dictionary;
  }

  /** A trained model. */
  public static SentenceModel read(byte[] bytes) {
    try {
      return new SentenceModel(
          new opennlp.tools.sentdetect.SentenceModel(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the sentence model", e);
    }
  }

  /** The sentences of a line, in order. */
  public List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = -1;
    for (opennlp.tools.util.Span span : detectors.get().sentPosDetect(text)) {
      start = start < 0 ? span.getStart() : start;
      // The detector may also cut behind a word with a dot in it: "1.250.000 đồng".
      boolean ends = CLOSED.indexOf(text.charAt(span.getEnd() - 1)) >= 0;
      if (ends || text.substring(span.getEnd()).isBlank()) {
        sentences.add(new Span(start, span.getEnd()));
        start = -1;
      }
    }
    return sentences;
  }
}
