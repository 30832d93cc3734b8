package org.assay.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assay.register.account.Role;
import org.junit.jupiter.api.Test;

class SecondFactorRuleTest {

  @Test
  void theSettingNamesRoles() {
    assertThat(SecondFactorRule.roles(List.of("administrator", " security-response")))
        .containsExactly(Role.ADMINISTRATOR, Role.SECURITY_RESPONSE);
    assertThat(SecondFactorRule.roles(List.of("everybody"))).containsExactly(Role.values());
    assertThat(SecondFactorRule.roles(List.of("nobody"))).isEmpty();
  }

  @Test
  void anotherWordStopsTheStart() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SecondFactorRule.roles(List.of("administrator", "required")))
        .withMessage(
            "ASSAY_SECOND_FACTOR says 'required'; take everybody, nobody, or roles with commas between"
                + " them: administrator, compliance, security-response, auditor, importer");
  }
}
