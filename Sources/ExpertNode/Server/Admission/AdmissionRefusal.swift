/// A question was turned away, for enough others are being answered.
package struct AdmissionRefusal: Error, Sendable, Hashable {}
