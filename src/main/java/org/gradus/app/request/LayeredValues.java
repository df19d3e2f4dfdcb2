package org.gradus.app.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of an object inside a request; a field that the object lacks is that of the request.
public record LayeredValues(Request.Values inner, Request.Values outer) implements Request.Values {

  @Override
  public Optional<String> text(String field) {
    return inner.text(field).or(() -> outer.text(field));
  }

  @Override
  public List<String> names(String field) {
    var names = inner.names(field);
    return names.isEmpty() ? outer.names(field) : names;
  }

  @Override
  public List<String> texts(String field) {
    var texts = inner.texts(field);
    return texts.isEmpty() ? outer.texts(field) : texts;
  }

  @Override
  public boolean flag(String field) {
    return inner.flag(field) || outer.flag(field);
  }

  @Override
  public Map<String, String> point(String field) {
    var point = inner.point(field);
    return point.isEmpty() ? outer.point(field) : point;
  }

  @Override
  public Map<String, List<String>> box(String field) {
    var box = inner.box(field);
    return box.isEmpty() ? outer.box(field) : box;
  }

  @Override
  public Optional<Request.Values> object(String field, List<Field> known) {
    return inner.object(field, known).or(() -> outer.object(field, known));
  }

  @Override
  public String written(String field) {
    var written = inner.written(field);
    return written.isEmpty() ? outer.written(field) : written;
  }
}
