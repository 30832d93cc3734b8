package org.assay.disclosure.memory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.disclosure.Limb;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.StatedTime.Unit;
import org.assay.disclosure.Verdict;
import org.assay.pages.memory.Chain;

/// A snapshot as one line of JSON.
final class SnapshotLine implements Chain.Form<Snapshot> {

  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public String write(Snapshot snapshot) {
    var line = new StringWriter();
    try (var json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("about", snapshot.about());
      json.writeStringField("source", snapshot.source());
      json.writeStringField("seen", snapshot.seen().toString());
      json.writeStringField("sha256", snapshot.sha256());
      json.writeArrayFieldStart("limbs");
      for (var limb : snapshot.limbs()) write(limb, json);
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }

  private static void write(Remembered limb, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("limb", limb.limb().name());
    json.writeStringField("verdict", limb.verdict().name());
    if (limb.time().isPresent()) {
      json.writeStringField("amount", String.valueOf(limb.time().get().amount()));
      json.writeStringField("unit", limb.time().get().unit().name());
    }
    json.writeStringField("quote", limb.quote());
    json.writeEndObject();
  }

  @Override
  public Snapshot read(String line) {
    try (var json = JSON.createParser(line)) {
      var members = new HashMap<String, String>();
      var limbs = new ArrayList<Remembered>();
      expect(json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        var name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) readLimbs(json, limbs);
        else members.put(name, json.getText());
      }
      return snapshot(members, limbs);
    } catch (IOException broken) {
      throw new IllegalArgumentException("it is no JSON", broken);
    }
  }

  private static void expect(JsonToken found, JsonToken expected) {
    if (found != expected) throw new IllegalArgumentException("it is no snapshot");
  }

  private static Snapshot snapshot(Map<String, String> members, List<Remembered> limbs) {
    return new Snapshot(
        member(members, "about"),
        member(members, "source"),
        Instant.parse(member(members, "seen")),
        member(members, "sha256"),
        limbs);
  }

  private static String member(Map<String, String> members, String name) {
    var value = members.get(name);
    if (value == null) throw new IllegalArgumentException("'%s' is missing".formatted(name));
    return value;
  }

  private static void readLimbs(JsonParser json, List<Remembered> limbs) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      var members = new HashMap<String, String>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        json.nextToken();
        members.put(name, json.getText());
      }
      limbs.add(remembered(members));
    }
  }

  private static Remembered remembered(Map<String, String> members) {
    var time = members.containsKey("unit")
        ? Optional.of(new StatedTime(
            Integer.parseInt(member(members, "amount")), Unit.valueOf(member(members, "unit"))))
        : Optional.<StatedTime>empty();
    return new Remembered(
        Limb.valueOf(member(members, "limb")),
        Verdict.valueOf(member(members, "verdict")),
        time,
        member(members, "quote"));
  }
}
