package org.assay.server.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The script of the account pages: passkeys, and the code of an invitation from behind the `#`.
@Path("/sign-in/script.js")
@PermitAll
public class AccountScript {

  private static final String SCRIPT = read();

  private static String read() {
    try (var in = Objects.requireNonNull(AccountScript.class.getResourceAsStream("account.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @GET
  @Produces("text/javascript; charset=utf-8")
  public String script() {
    return SCRIPT;
  }
}
