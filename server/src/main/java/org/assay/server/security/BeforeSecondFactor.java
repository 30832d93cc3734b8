package org.assay.server.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What somebody needs to set up a second factor where the office asks for one
/// ([SecondFactorRule]). Everything else that wants a sign-in is closed until then.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BeforeSecondFactor {}
