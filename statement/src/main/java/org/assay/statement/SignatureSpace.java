package org.assay.statement;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/// Lays an empty signature field over a space for a signature and puts it in its place in the
/// document's structure (ISO 14289-1, 7.18).
final class SignatureSpace {

  private static final COSName TABS = COSName.getPDFName("Tabs");

  private final String field;
  private final String place;

  // Its title in the page, and what a screen reader calls the field.
  private final String description;

  /// @param field the name of the field
  /// @param place the `id` of the space in the page
  SignatureSpace(String field, String place, String description) {
    this.field = field;
    this.place = place;
    this.description = description;
  }

  void addFieldTo(PdfBoxRenderer renderer, PDDocument document) throws IOException {
    var position = renderer
        .findPagePositionsByID(Pattern.compile("^" + Pattern.quote(place) + "$"))
        .getFirst();
    var widget = widget(document, signatureField(document), position);
    putInStructure(document, widget);
  }

  private PDSignatureField signatureField(PDDocument document) throws IOException {
    var form = form(document);
    var added = new PDSignatureField(form);
    added.setPartialName(field);
    added.setAlternateFieldName(description);
    var fields = form.getFields();
    fields.add(added);
    form.setFields(fields);
    form.setSignaturesExist(true);
    return added;
  }

  private static PDAcroForm form(PDDocument document) {
    var catalog = document.getDocumentCatalog();
    var present = catalog.getAcroForm(null);
    if (present != null) {
      return present;
    }
    var form = new PDAcroForm(document);
    catalog.setAcroForm(form);
    return form;
  }

  private static PDAnnotationWidget widget(
      PDDocument document, PDSignatureField field, PagePosition<Box> position) throws IOException {
    var page = document.getPage(position.getPageNo());
    var widget = field.getWidgets().getFirst();
    widget.setRectangle(new PDRectangle(
        position.getX(), position.getY(), position.getWidth(), position.getHeight()));
    widget.setPage(page);
    widget.setPrinted(true);
    widget.setAppearance(nothingToSee(document, widget.getRectangle()));
    addTo(page, widget);
    return widget;
  }

  private static void addTo(PDPage page, PDAnnotationWidget widget) throws IOException {
    var annotations = page.getAnnotations();
    annotations.add(widget);
    page.setAnnotations(annotations);
    page.getCOSObject().setItem(TABS, COSName.S);
  }

  private static PDAppearanceDictionary nothingToSee(PDDocument document, PDRectangle rectangle) {
    var stream = new PDAppearanceStream(document);
    stream.setBBox(new PDRectangle(rectangle.getWidth(), rectangle.getHeight()));
    var appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  private void putInStructure(PDDocument document, PDAnnotationWidget widget) {
    var tree = document.getDocumentCatalog().getStructureTreeRoot();
    var space = new PDStructureElement(find(tree.getCOSObject()).orElseThrow());
    var form = new PDStructureElement(StandardStructureTypes.FORM, space);
    form.setPage(widget.getPage());
    form.setAlternateDescription(description);
    var reference = new PDObjectReference();
    reference.setReferencedObject(widget);
    form.appendKid(reference);
    space.appendKid(form);
    space.getCOSObject().removeItem(COSName.ALT);
    var key = tree.getParentTreeNextKey();
    widget.setStructParent(key);
    parentNumbers(tree.getCOSObject()).add(COSInteger.get(key));
    parentNumbers(tree.getCOSObject()).add(form);
    tree.setParentTreeNextKey(key + 1);
  }

  private static COSArray parentNumbers(COSDictionary tree) {
    return tree.getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
  }

  // The structure element is known by the title of the space, which the layout library keeps as
  // its
  // alternate text.
  private Optional<COSDictionary> find(COSDictionary element) {
    if (description.equals(element.getString(COSName.ALT))) {
      return Optional.of(element);
    }
    return switch (element.getDictionaryObject(COSName.K)) {
      case COSArray kids ->
        kids.toList().stream().flatMap(kid -> findIn(kid).stream()).findFirst();
      case COSDictionary kid -> find(kid);
      case null, default -> Optional.empty();
    };
  }

  private Optional<COSDictionary> findIn(COSBase kid) {
    return kid instanceof COSDictionary dictionary ? find(dictionary) : Optional.empty();
  }
}
