package org.assay.server.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.assay.register.account.Roles;
import org.assay.register.account.Scope;
import org.assay.register.supportperiod.SupportPeriodView;
import org.assay.server.security.NeedsScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Support periods of all products, for programs.
@Path("/api/v1/support-periods")
@Tag(name = "Support periods")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.COMPLIANCE,
  Roles.SECURITY_RESPONSE,
  Roles.AUDITOR,
  Roles.IMPORTER
})
@NeedsScope({Scope.READ, Scope.PRODUCTS})
public class ApiNewestSupportPeriods {

  private static final int MOST = 200;

  private final ProductOffice office;

  ApiNewestSupportPeriods(ProductOffice office) {
    this.office = office;
  }

  @GET
  @Operation(summary = "Support periods of all products, those published last first")
  public List<SupportPeriodView> newest() {
    return office.supportPeriods().newest(MOST);
  }
}
