/// One text to be found: a passage of a node, or an expert seen from the router.
///
/// The heading weighs more than the body. Both may be in any Unicode form.
package struct IndexedText: Sendable {
    package let id: String
    package let heading: String
    package let body: String

    package init(id: String, heading: String, body: String) {
        self.id = id
        self.heading = heading
        self.body = body
    }
}
