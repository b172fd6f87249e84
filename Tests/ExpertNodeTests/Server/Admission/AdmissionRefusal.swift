/// A question was turned away, for enough others are being answered.
struct AdmissionRefusal: Error, Hashable {}
