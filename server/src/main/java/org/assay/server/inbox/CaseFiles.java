package org.assay.server.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.assay.register.account.Roles;
import org.assay.register.report.Encryption;
import org.assay.register.report.Reports;
import org.jboss.resteasy.reactive.RestPath;

/// Files of reports, to be saved and never to be shown by the browser: what a stranger sends must
/// not act with the rights of the one who reads it.
@Path("/desk/reports/{id}/files")
@RolesAllowed({Roles.SECURITY_RESPONSE, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class CaseFiles {

  private final Reports reports;

  CaseFiles(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Path("/{file}")
  public Response file(@RestPath String id, @RestPath String file) {
    var kept = reports.attachments().of(id).stream()
        .filter(each -> each.id().equals(file))
        .findFirst()
        .orElseThrow(NotFoundException::new);
    var bytes = reports.attachments().bytes(id, file).orElseThrow(NotFoundException::new);
    return download(bytes, kept.details().name());
  }

  /// What the finder wrote as one encrypted message, as it came.
  @GET
  @Path("/message")
  public Response message(@RestPath String id) {
    var report = reports.find(id).filter(each -> each.encryption() != Encryption.NONE);
    var found = report
        .flatMap(each -> reports.document(each.id()))
        .orElseThrow(NotFoundException::new)
        .found();
    var name = report.orElseThrow().reference() + "."
        + report.orElseThrow().encryption().code();
    return download((found + "\n").getBytes(StandardCharsets.UTF_8), name);
  }

  /// What the finder wrote, as the document whose digest is in the ledger.
  @GET
  @Path("/report.json")
  public Response document(@RestPath String id) {
    var document = reports.document(id).orElseThrow(NotFoundException::new);
    return download(document.bytes(), "report.json");
  }

  static Response download(byte[] bytes, String name) {
    var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(bytes, "application/octet-stream")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store")
        .build();
  }
}
