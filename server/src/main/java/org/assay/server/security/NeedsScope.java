package org.assay.server.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.register.account.Scope;

/// On a resource, or a method, under `/api/`: the scopes one of which a program's token must
/// have. It comes beside `@RolesAllowed`: the account's role must allow it as well. A token is
/// refused where the annotation is missing.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

  /// One of them is enough.
  Scope[] value();
}
