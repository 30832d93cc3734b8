package org.assay.server.account;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.assay.server.pages.FilledForm;

/// What the page sends on which somebody makes the account that they were invited to.
public class JoinForm {

  @FormParam("invitation")
  @DefaultValue("")
  String invitation = "";

  @FormParam("sign-in-name")
  @DefaultValue("")
  String signInName = "";

  @FormParam("display-name")
  @DefaultValue("")
  String displayName = "";

  @FormParam("password")
  @DefaultValue("")
  String password = "";

  FilledForm filled() {
    return FilledForm.empty()
        .with("invitation", invitation)
        .with("sign-in-name", signInName)
        .with("display-name", displayName);
  }
}
