package org.assay.server.pages;

/// How something stands, in words, with a colour that only helps.
public record Status(String words, Colour colour) {}
