package org.assay.server.published;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.assay.server.published.Changes.Change;
import org.assay.server.published.PublicAddress.FeedForm;

/// The newest changes as Atom (RFC 4287) and as JSON Feed 1.1.
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Published published;

  Feeds(Published published) {
    this.published = published;
  }

  Representation of(FeedForm form) {
    var changes = new Changes(published).newest();
    var updated = changes.isEmpty() ? Instant.EPOCH : changes.getFirst().at();
    var text = switch (form) {
      case ATOM -> atom(changes, updated);
      case JSON -> json(changes);
    };
    return Representation.text(form.type(), text, updated, Keeping.ASKING);
  }

  private String title() {
    return published.office() + ": support periods and statements";
  }

  private String json(List<Change> changes) {
    var feed = JsonNodeFactory.instance
        .objectNode()
        .put("version", "https://jsonfeed.org/version/1.1")
        .put("title", title())
        .put("home_page_url", published.base() + "/")
        .put("feed_url", published.base() + FeedForm.JSON.path())
        .put("language", "en-GB");
    var items = feed.putArray("items");
    for (var change : changes) {
      items
          .addObject()
          .put("id", change.id())
          .put("url", published.base() + change.page())
          .put("title", change.title())
          .put("content_text", change.says())
          .put("date_published", change.at().toString());
    }
    return Twins.written(feed);
  }

  private String atom(List<Change> changes, Instant updated) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "en-GB");
      element(xml, "id", published.base() + FeedForm.ATOM.path());
      element(xml, "title", title());
      element(xml, "updated", updated.toString());
      link(xml, "self", published.base() + FeedForm.ATOM.path());
      link(xml, "alternate", published.base() + "/");
      xml.writeStartElement("author");
      element(xml, "name", published.office());
      xml.writeEndElement();
      for (var change : changes) entry(xml, change);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  private void entry(XMLStreamWriter xml, Change change) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", change.id());
    element(xml, "title", change.title());
    element(xml, "updated", change.at().toString());
    element(xml, "published", change.at().toString());
    link(xml, "alternate", published.base() + change.page());
    element(xml, "summary", change.says());
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("\\p{Cntrl}", " "));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
