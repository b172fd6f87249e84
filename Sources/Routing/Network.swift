package import ExpertRegistry
package import Wire

/// The network as one query sees it: an immutable view that routing reads without locks.
package struct Network: Sendable {
    package let definitions: Definitions
    package let catalogue: Catalogue
    /// The live nodes of an expert; looked up for those that come into question only.
    package let nodes: @Sendable (ExpertID) -> [NodeLease]
    /// How well the experts have served.
    package let standing: Standing

    package init(
        definitions: Definitions,
        catalogue: Catalogue,
        standing: Standing = Standing(),
        nodes: @escaping @Sendable (ExpertID) -> [NodeLease]
    ) {
        self.standing = standing
        self.definitions = definitions
        self.catalogue = catalogue
        self.nodes = nodes
    }
}
