package org.assay.server.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.PrintStream;
import org.assay.register.OfficePlace;
import org.assay.register.account.Invitations;
import org.assay.server.office.OfficeSettings;

/// Tells, once for each start of an office without accounts, how to make the first administrator.
/// The code goes to the console and not to the log.
@ApplicationScoped
class FirstRun {

  void tell(
      @Observes StartupEvent started,
      Invitations invitations,
      DemoAccounts demo,
      OfficeSettings settings,
      OfficePlace place) {
    if (settings.demo()) {
      demo.make(System.out, place.address());
    } else {
      demo.close(System.out);
      tell(System.out, invitations, place);
    }
  }

  static void tell(PrintStream console, Invitations invitations, OfficePlace place) {
    invitations.forFirstAdministrator().ifPresent(code -> {
      console.println();
      console.println("Assay: make the first administrator at " + address(place));
      console.println("       with this code, which counts once: " + code);
      console.println();
      console.flush();
    });
  }

  private static String address(OfficePlace place) {
    return place.address().toString().replaceAll("/$", "") + "/first-run";
  }
}
