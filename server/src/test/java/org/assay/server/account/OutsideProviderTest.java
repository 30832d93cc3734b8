package org.assay.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assay.server.account.OutsideProvider.Refused;
import org.junit.jupiter.api.Test;

/// What the office asks a provider for (OpenID Connect Core 3.1.2.1, RFC 7636). What it makes of
/// the answers is tried through the running office: OutsideSignInTest.
class OutsideProviderTest {

  private static final URI BACK = URI.create("https://office.example/sign-in/provider/back");
  private static final String VERIFIER = "v".repeat(43);

  private static OutsideProvider provider(String issuer) {
    return new OutsideProvider(URI.create(issuer), "office", Optional.empty(), "RS256", BACK);
  }

  @Test
  void theBrowserIsLedThereWithStateNonceAndChallenge() throws Exception {
    try (var there = new LoopbackProvider()) {
      var question = provider(there.issuer()).question("state-1", "nonce-1", VERIFIER);
      assertThat(question.toString()).startsWith(there.issuer() + "/authorize?");
      var challenge = Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256")
              .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
      assertThat(URLUtils.parseParameters(question.getRawQuery()))
          .containsEntry("response_type", List.of("code"))
          .containsEntry("state", List.of("state-1"))
          .containsEntry("nonce", List.of("nonce-1"))
          .containsEntry("code_challenge", List.of(challenge))
          .containsEntry("code_challenge_method", List.of("S256"))
          .containsEntry("redirect_uri", List.of(BACK.toString()));
    }
  }

  @Test
  void aProviderThatIsAwayIsTold() throws Exception {
    var there = new LoopbackProvider();
    var issuer = there.issuer();
    there.close();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> provider(issuer).question("s", "n", VERIFIER));
  }
}
