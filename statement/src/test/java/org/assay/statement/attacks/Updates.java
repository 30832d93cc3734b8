package org.assay.statement.attacks;

import static org.assay.statement.findings.ReasonCode.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assay.statement.StatementJson;

/// Incremental updates after signing that show, say or do something else (shadow attacks: hide,
/// replace, hide and replace; incremental saving).
final class Updates {

  @FunctionalInterface
  private interface Change {
    void to(PDDocument document) throws IOException;
  }

  private final Good good;
  private final List<Attack> attacks = new ArrayList<>();

  Updates(Good good) {
    this.good = good;
  }

  List<Attack> all() {
    changes()
        .forEach((kind, change) -> attacks.add(new Attack(
            good.name(),
            "update-" + kind,
            updated(change),
            good.handed(),
            EnumSet.of(kind.equals("remove-fields") ? SIGNATURE_MISSING : CHANGED_AFTER_SIGNING))));
    return attacks;
  }

  private byte[] updated(Change change) {
    try (var document = Loader.loadPDF(good.file())) {
      change.to(document);
      var out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private Map<String, Change> changes() {
    var changes = new LinkedHashMap<String, Change>();
    changes.put(
        "replace-page-contents",
        document ->
            page(document).getCOSObject().setItem(COSName.CONTENTS, stream(document, "BT ET")));
    changes.put("overwrite-page-contents", document -> {
      var contents =
          (COSStream) page(document).getCOSObject().getDictionaryObject(COSName.CONTENTS);
      write(contents, "BT ET");
      contents.setNeedToBeUpdated(true);
    });
    changes.put("append-page-contents", document -> {
      var page = page(document).getCOSObject();
      var both = new COSArray();
      both.add(page.getItem(COSName.CONTENTS));
      both.add(stream(document, "1 1 1 rg 0 0 600 400 re f"));
      page.setItem(COSName.CONTENTS, both);
    });
    changes.put(
        "replace-resources",
        document -> page(document).getCOSObject().setItem(COSName.RESOURCES, new COSDictionary()));
    changes.put("replace-fonts", document -> {
      var fonts = page(document)
          .getCOSObject()
          .getCOSDictionary(COSName.RESOURCES)
          .getCOSDictionary(COSName.FONT);
      var names = List.copyOf(fonts.keySet());
      var first = fonts.getItem(names.getFirst());
      fonts.setItem(names.getFirst(), fonts.getItem(names.getLast()));
      fonts.setItem(names.getLast(), first);
      update(fonts, page(document).getCOSObject());
    });
    changes.put("replace-letters", document -> {
      var font = font(document);
      write((COSStream) font.getDictionaryObject(COSName.TO_UNICODE), "% nothing");
      ((COSStream) font.getDictionaryObject(COSName.TO_UNICODE)).setNeedToBeUpdated(true);
    });
    changes.put("overlay-free-text", document -> annotation(document, "FreeText", "2099"));
    changes.put("overlay-stamp", document -> annotation(document, "Stamp", "APPROVED"));
    changes.put("overlay-square", document -> annotation(document, "Square", ""));
    changes.put("overlay-redaction", document -> annotation(document, "Redact", ""));
    changes.put("overlay-ink", document -> annotation(document, "Ink", ""));
    changes.put("overlay-text-field", document -> {
      var field = annotation(document, "Widget", "2099");
      field.setItem(COSName.FT, COSName.getPDFName("Tx"));
      field.setString(COSName.T, "support");
      field.setString(COSName.V, "31 December 2099");
      fields(document).add(field);
    });
    changes.put("second-visible-signature", document -> {
      var field = annotation(document, "Widget", "signed");
      field.setItem(COSName.FT, COSName.SIG);
      field.setString(COSName.T, "signature2");
      fields(document).add(field);
    });
    changes.put("move-signature", document -> {
      var field = (COSDictionary) fields(document).getObject(0);
      field.setItem(COSName.RECT, new PDRectangle(0, 0, 500, 500).getCOSArray());
      field.setNeedToBeUpdated(true);
    });
    changes.put("repaint-signature", document -> {
      var field = (COSDictionary) fields(document).getObject(0);
      var appearance = new COSDictionary();
      appearance.setItem(COSName.N, form(document, "1 0 0 rg 0 0 200 50 re f"));
      field.setItem(COSName.AP, appearance);
      field.setNeedToBeUpdated(true);
    });
    changes.put("remove-fields", document -> {
      fields(document).clear();
      update(form(document));
    });
    changes.put("rotate-page", document -> page(document).setRotation(180));
    changes.put(
        "crop-page", document -> page(document).setCropBox(new PDRectangle(0, 0, 300, 300)));
    changes.put(
        "enlarge-page",
        document -> page(document).setMediaBox(new PDRectangle(-500, -500, 2000, 2000)));
    changes.put(
        "scale-page",
        document -> page(document)
            .getCOSObject()
            .setItem(COSName.getPDFName("UserUnit"), COSInteger.get(3)));
    changes.put("add-page", document -> document.addPage(new PDPage()));
    changes.put(
        "add-page-before",
        document -> document.getPages().insertBefore(new PDPage(), page(document)));
    changes.put("replace-page-tree", document -> {
      var pages = new COSDictionary();
      pages.setItem(COSName.TYPE, COSName.PAGES);
      var kids = new COSArray();
      kids.add(page(document).getCOSObject());
      pages.setItem(COSName.KIDS, kids);
      pages.setInt(COSName.COUNT, 1);
      catalog(document).setItem(COSName.PAGES, pages);
    });
    changes.put(
        "open-script",
        document -> catalog(document).setItem(COSName.OPEN_ACTION, action("JavaScript")));
    changes.put(
        "open-launch",
        document -> catalog(document).setItem(COSName.OPEN_ACTION, action("Launch")));
    changes.put("close-script", document -> {
      var actions = new COSDictionary();
      actions.setItem(COSName.getPDFName("WC"), action("JavaScript"));
      catalog(document).setItem(COSName.AA, actions);
    });
    changes.put("page-submit", document -> {
      var actions = new COSDictionary();
      actions.setItem(COSName.O, action("SubmitForm"));
      page(document).getCOSObject().setItem(COSName.AA, actions);
    });
    changes.put(
        "layers", document -> catalog(document).setItem(COSName.OCPROPERTIES, new COSDictionary()));
    changes.put("other-form", document -> {
      form(document).setItem(COSName.getPDFName("XFA"), stream(document, "<xdp/>"));
      update(form(document));
    });
    changes.put("form-appearances", document -> {
      form(document).setBoolean(COSName.getPDFName("NeedAppearances"), true);
      update(form(document));
    });
    changes.put("data-swapped", document -> {
      var data = attached(document);
      write(
          data,
          new String(StatementJson.write(good.statement()), StandardCharsets.UTF_8)
              .replace("2026", "2027"));
      data.setNeedToBeUpdated(true);
    });
    changes.put("attachment-added", document -> {
      var names = catalog(document).getCOSDictionary(COSName.NAMES);
      var files = names.getCOSDictionary(COSName.EMBEDDED_FILES).getCOSArray(COSName.NAMES);
      files.add(new COSString("zzz.exe"));
      files.add(new COSDictionary());
      update(files, names, names.getCOSDictionary(COSName.EMBEDDED_FILES));
      catalog(document).setItem(COSName.NAMES, names);
    });
    changes.put("attachments-removed", document -> catalog(document).removeItem(COSName.NAMES));
    changes.put(
        "metadata",
        document -> catalog(document).setItem(COSName.METADATA, stream(document, "<x/>")));
    changes.put("title", document -> document.getDocumentInformation().setTitle("Another title"));
    changes.put(
        "structure",
        document -> catalog(document).setItem(COSName.STRUCT_TREE_ROOT, new COSDictionary()));
    changes.put("language", document -> document.getDocumentCatalog().setLanguage("de"));
    changes.put(
        "bookmarks", document -> catalog(document).setItem(COSName.OUTLINES, new COSDictionary()));
    changes.put(
        "colours", document -> catalog(document).setItem(COSName.OUTPUT_INTENTS, new COSArray()));
    changes.put(
        "permissions", document -> catalog(document).setItem(COSName.PERMS, new COSDictionary()));
    return changes;
  }

  private static COSDictionary catalog(PDDocument document) {
    var catalog = document.getDocumentCatalog().getCOSObject();
    catalog.setNeedToBeUpdated(true);
    return catalog;
  }

  private static PDPage page(PDDocument document) {
    var page = document.getPage(0);
    page.getCOSObject().setNeedToBeUpdated(true);
    return page;
  }

  private static COSDictionary form(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
  }

  private static COSArray fields(PDDocument document) {
    catalog(document);
    update(form(document));
    var fields = form(document).getCOSArray(COSName.FIELDS);
    fields.setNeedToBeUpdated(true);
    return fields;
  }

  private static void update(org.apache.pdfbox.cos.COSBase... changed) {
    for (var one : changed) {
      switch (one) {
        case COSDictionary dictionary -> dictionary.setNeedToBeUpdated(true);
        case COSArray array -> array.setNeedToBeUpdated(true);
        default -> {}
      }
    }
  }

  private static COSDictionary font(PDDocument document) {
    var fonts = page(document)
        .getCOSObject()
        .getCOSDictionary(COSName.RESOURCES)
        .getCOSDictionary(COSName.FONT);
    return fonts.getCOSDictionary(fonts.keySet().iterator().next());
  }

  private static COSStream attached(PDDocument document) {
    var files = catalog(document)
        .getCOSDictionary(COSName.NAMES)
        .getCOSDictionary(COSName.EMBEDDED_FILES)
        .getCOSArray(COSName.NAMES);
    for (int i = 0; i < files.size(); i += 2) {
      if (StatementJson.FILE_NAME.equals(files.getString(i))) {
        return ((COSDictionary) files.getObject(i + 1))
            .getCOSDictionary(COSName.EF)
            .getCOSStream(COSName.F);
      }
    }
    throw new IllegalStateException("no data");
  }

  private static COSStream stream(PDDocument document, String contents) throws IOException {
    var stream = document.getDocument().createCOSStream();
    write(stream, contents);
    return stream;
  }

  private static void write(COSStream stream, String contents) throws IOException {
    try (var out = stream.createOutputStream();
        var in = new ByteArrayInputStream(contents.getBytes(StandardCharsets.UTF_8))) {
      in.transferTo(out);
    }
  }

  private static COSStream form(PDDocument document, String contents) throws IOException {
    var form = stream(document, contents);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(200, 50).getCOSArray());
    return form;
  }

  private static COSDictionary annotation(PDDocument document, String kind, String contents)
      throws IOException {
    var annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, kind);
    annotation.setItem(COSName.RECT, new PDRectangle(50, 300, 400, 60).getCOSArray());
    annotation.setString(COSName.CONTENTS, contents);
    var appearance = new COSDictionary();
    appearance.setItem(COSName.N, form(document, "1 1 1 rg 0 0 200 50 re f"));
    annotation.setItem(COSName.AP, appearance);
    var page = page(document).getCOSObject();
    var annotations = page.getCOSArray(COSName.ANNOTS);
    var more = new COSArray();
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      more.add(annotations.get(i));
    }
    more.add(annotation);
    page.setItem(COSName.ANNOTS, more);
    return annotation;
  }

  private static COSDictionary action(String kind) {
    var action = new COSDictionary();
    action.setItem(COSName.TYPE, COSName.getPDFName("Action"));
    action.setName(COSName.S, kind);
    action.setString(COSName.JS, "app.alert(1)");
    return action;
  }
}
