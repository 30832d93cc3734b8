package org.assay.server.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a page, or the form that it sends, for something dangerous: keys, roles, how an account
/// proves itself. Who signed in more than ten minutes ago is asked to prove who they are again
/// first.
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsFreshSignIn {}
