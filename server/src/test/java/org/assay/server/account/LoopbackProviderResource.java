package org.assay.server.account;

import com.nimbusds.jose.JOSEException;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The office of the tests has an organisation's sign-in: a provider on this machine.
public class LoopbackProviderResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable LoopbackProvider provider;

  @Override
  public Map<String, String> start() {
    try {
      provider = new LoopbackProvider();
    } catch (IOException | JOSEException failed) {
      throw new IllegalStateException(failed);
    }
    return Map.of(
        "assay.oidc.issuer", provider.issuer(),
        "assay.oidc.client-id", "office",
        "assay.oidc.client-secret", "a secret of the tests",
        "assay.oidc.name", "the works' sign-in");
  }

  @Override
  public void stop() {
    Objects.requireNonNull(provider).close();
  }
}
