package org.assay.server.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assay.register.account.Account;
import org.assay.register.account.Accounts;
import org.assay.register.account.Ceremonies;
import org.assay.register.account.Passkey;
import org.assay.register.account.Passkeys;
import org.assay.register.account.RefusedException;
import org.assay.register.account.Tokens;
import org.jspecify.annotations.Nullable;

/// Registers and verifies passkeys (W3C Web Authentication, levels 2 and 3). A passkey is
/// registered for the account that is signed in and for no other; the person is verified each
/// time (finger, face or PIN), so a passkey is two factors by itself.
@ApplicationScoped
public class PasskeyCeremony {

  private static final String REGISTER = "passkey-register";
  private static final String SIGN_IN = "passkey-sign-in";
  private static final List<PublicKeyCredentialParameters> KEYS = List.of(
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
      new PublicKeyCredentialParameters(
          PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

  private final Ceremonies ceremonies;
  private final Passkeys passkeys;
  private final Accounts accounts;
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter attested =
      new AttestedCredentialDataConverter(converter);

  PasskeyCeremony(Ceremonies ceremonies, Passkeys passkeys, Accounts accounts) {
    this.ceremonies = ceremonies;
    this.passkeys = passkeys;
    this.accounts = accounts;
  }

  /// A challenge for a passkey that an account is about to add.
  String registrationChallenge(Account account) {
    return challenge(REGISTER, account.id());
  }

  /// A challenge for a sign-in.
  String signInChallenge() {
    return challenge(SIGN_IN, null);
  }

  private String challenge(String purpose, @Nullable String account) {
    var challenge = Tokens.random();
    ceremonies.begin(challenge, purpose, account, "");
    return challenge;
  }

  /// Adds a passkey to the account that is signed in.
  ///
  /// @param credential the browser's answer, in JSON
  /// @throws RefusedException if it does not hold
  void register(Account account, String credential, String label, Site site) {
    try {
      var data = parsed(() -> webAuthn.parseRegistrationResponseJSON(credential));
      var client = data.getCollectedClientData();
      if (client == null) throw refused();
      var server = begun(client.getChallenge().getValue(), REGISTER, account.id(), site);
      webAuthn.verify(data, new RegistrationParameters(server, KEYS, true, true));
      var object = data.getAttestationObject();
      var key = object == null ? null : object.getAuthenticatorData().getAttestedCredentialData();
      if (object == null || key == null) throw refused();
      passkeys.add(
          account.id(),
          text(key.getCredentialId()),
          attested.convert(key),
          object.getAuthenticatorData().getSignCount(),
          label);
    } catch (DataConversionException | VerificationException wrong) {
      throw refused();
    }
  }

  /// Who signs in with a passkey.
  ///
  /// @param credential the browser's answer, in JSON
  /// @throws RefusedException if it does not hold
  @SuppressWarnings("NullAway") // the library's annotations on arrays say that bytes may be null
  Account signIn(String credential, Site site) {
    try {
      var data = parsed(() -> webAuthn.parseAuthenticationResponseJSON(credential));
      var client = data.getCollectedClientData();
      var credentialId = data.getCredentialId();
      if (client == null || credentialId == null) throw refused();
      var server = begun(client.getChallenge().getValue(), SIGN_IN, null, site);
      var passkey = passkeys.named(text(credentialId)).orElseThrow(PasskeyCeremony::refused);
      webAuthn.verify(
          data, new AuthenticationParameters(server, record(passkey), null, true, true));
      refuseAnother(passkey, data.getUserHandle());
      var authenticator = data.getAuthenticatorData();
      if (authenticator == null || !passkeys.used(passkey, authenticator.getSignCount()))
        throw refused();
      return Optional.of(passkey.account())
          .flatMap(accounts::find)
          .filter(Account::open)
          .orElseThrow(PasskeyCeremony::refused);
    } catch (DataConversionException | VerificationException wrong) {
      throw refused();
    }
  }

  private static void refuseAnother(Passkey passkey, byte @Nullable [] handle) {
    if (handle != null && !passkey.account().equals(new String(handle, StandardCharsets.UTF_8)))
      throw refused();
  }

  private CredentialRecordImpl record(Passkey passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        null,
        null,
        passkey.signCount(),
        attested.convert(passkeys.attested(passkey)),
        null,
        null,
        null,
        null);
  }

  private ServerProperty begun(
      byte[] challenge, String purpose, @Nullable String account, Site site) {
    if (ceremonies.take(text(challenge), purpose, account).isEmpty()) throw refused();
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.host())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  // The library expects what browsers send, and fails in several ways over anything else.
  private static <T> T parsed(java.util.function.Supplier<T> parsing) {
    try {
      return parsing.get();
    } catch (RuntimeException malformed) {
      throw refused();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static RefusedException refused() {
    return new RefusedException(
        "passkey", "The passkey was not accepted: try again, or sign in another way");
  }
}
