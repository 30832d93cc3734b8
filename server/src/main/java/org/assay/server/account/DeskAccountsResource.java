package org.assay.server.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.assay.register.OfficePlace;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Invitation;
import org.assay.register.account.Invitations;
import org.assay.register.account.RefusedException;
import org.assay.register.account.Role;
import org.assay.register.account.Roles;
import org.assay.register.account.SecondFactors;
import org.assay.server.pages.Choice;
import org.assay.server.pages.FilledForm;
import org.assay.server.pages.Frames;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.security.NeedsFreshSignIn;
import org.assay.server.security.SecondFactorRule;
import org.assay.server.security.Visitor;

/// The administrator's page of accounts.
@Path("/desk/accounts")
@RolesAllowed(Roles.ADMINISTRATOR)
public class DeskAccountsResource {

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance accounts(PageFrame frame, AccountsPage page);

    static native TemplateInstance oneAccount(PageFrame frame, OneAccountPage page);
  }

  /// What the page shows.
  ///
  /// @param twoFactors the roles of which more than a password is asked
  /// @param link the one-time link that was just made, to show once; empty otherwise
  /// @param code of that link
  public record AccountsPage(
      FilledForm form,
      List<Account> accounts,
      List<Invitation> invitations,
      List<Choice> roles,
      List<Role> twoFactors,
      String link,
      String code) {}

  /// What the page of one account shows.
  public record OneAccountPage(FilledForm form, Account account, boolean app, List<Choice> roles) {}

  private final Frames frames;
  private final Visitor visitor;
  private final Accounts accounts;
  private final Invitations invitations;
  private final SecondFactors factors;
  private final SecondFactorRule rule;
  private final OfficePlace place;

  DeskAccountsResource(
      Frames frames,
      Visitor visitor,
      Accounts accounts,
      Invitations invitations,
      SecondFactors factors,
      SecondFactorRule rule,
      OfficePlace place) {
    this.frames = frames;
    this.visitor = visitor;
    this.accounts = accounts;
    this.invitations = invitations;
    this.factors = factors;
    this.rule = rule;
    this.place = place;
  }

  @GET
  public TemplateInstance list() {
    return list(FilledForm.empty(), "");
  }

  private TemplateInstance list(FilledForm form, String code) {
    var link = code.isEmpty()
        ? ""
        : place.address().toString().replaceAll("/$", "") + "/invitation#" + code;
    return Templates.accounts(
        frames.in(Section.DESK_PEOPLE),
        new AccountsPage(
            form, accounts.all(), invitations.open(), roles(), rule.roles(), link, code));
  }

  private static List<Choice> roles() {
    return Stream.of(Role.values())
        .map(role -> Choice.of(role.code(), role.title()))
        .toList();
  }

  @POST
  @NeedsFreshSignIn
  public Response invite(
      @FormParam("display-name") @DefaultValue("") String name,
      @FormParam("role") @DefaultValue("") String role) {
    var form = FilledForm.empty().with("display-name", name).with("role", role);
    try {
      return html(
          200, list(FilledForm.empty(), invitations.invite(visitor.actor(), name, chosen(role))));
    } catch (RefusedException refused) {
      return html(400, list(form.wrong(refused.field(), refused.message()), ""));
    }
  }

  private static Role chosen(String role) {
    return Role.ofCode(role).orElseThrow(() -> new RefusedException("role", "Choose a role"));
  }

  @POST
  @Path("invitations/{invitation}/withdraw")
  public Response withdraw(@PathParam("invitation") String invitation) {
    invitations.withdraw(visitor.actor(), invitation);
    return Response.seeOther(URI.create("/desk/accounts")).build();
  }

  @GET
  @Path("{account}")
  @NeedsFreshSignIn
  public TemplateInstance one(@PathParam("account") String id) {
    var account = existing(id);
    return one(account, FilledForm.empty().with("role", account.role().code()));
  }

  private TemplateInstance one(Account account, FilledForm form) {
    return Templates.oneAccount(
        frames.in(Section.DESK_PEOPLE),
        new OneAccountPage(form, account, factors.has(account.id()), roles()));
  }

  private Account existing(String id) {
    return accounts.find(id).orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("{account}/role")
  @NeedsFreshSignIn
  public Response changeRole(
      @PathParam("account") String id, @FormParam("role") @DefaultValue("") String role) {
    return change(id, role, () -> accounts.changeRole(visitor.actor(), id, chosen(role)));
  }

  @POST
  @Path("{account}/close")
  @NeedsFreshSignIn
  public Response close(@PathParam("account") String id) {
    return change(id, "", () -> accounts.close(visitor.actor(), id));
  }

  @POST
  @Path("{account}/remove-app")
  @NeedsFreshSignIn
  public Response removeApp(@PathParam("account") String id) {
    return change(id, "", () -> factors.remove(visitor.actor(), id));
  }

  private Response change(String id, String role, Runnable change) {
    var account = existing(id);
    try {
      change.run();
    } catch (RefusedException refused) {
      return html(
          400,
          one(account, FilledForm.empty().with("role", role).wrong("role", refused.message())));
    }
    return Response.seeOther(URI.create("/desk/accounts")).build();
  }

  private static Response html(int status, TemplateInstance page) {
    return Response.status(status).type(MediaType.TEXT_HTML).entity(page).build();
  }
}
