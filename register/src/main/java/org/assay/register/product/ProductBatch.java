package org.assay.register.product;

import java.time.LocalDate;
import java.util.Optional;

/// A production batch of a type.
///
/// @param name what it is called, such as `2026-W05`
/// @param serialFrom its lowest serial number
/// @param serialTo its highest serial number
/// @param firstMadeAvailable the first day on which it is to be had in the United Kingdom
/// @param firstSupplied the first day on which the manufacturer supplies it to anybody
public record ProductBatch(
    String name,
    Optional<String> serialFrom,
    Optional<String> serialTo,
    Optional<LocalDate> firstMadeAvailable,
    Optional<LocalDate> firstSupplied) {}
