package org.assay.statement.attacks;

import org.assay.statement.StatementOfCompliance;
import org.assay.statement.attacks.Attack.Handed;

/// A good statement, which has to be accepted with what is in hand.
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, handed on and never changed
record Good(String name, StatementOfCompliance statement, byte[] file, Handed handed) {}
