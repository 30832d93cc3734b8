/// Who is asking, and what they may do: sessions of browsers, tokens of programs, roles and
/// scopes; forms that only our own pages can send; allowances. docs/security.md says what is
/// promised.
@NullMarked
package org.assay.server.security;

import org.jspecify.annotations.NullMarked;
