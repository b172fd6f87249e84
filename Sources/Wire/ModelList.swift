/// `GET /v1/models`: what may stand in a request's `model`.
package struct ModelList: Sendable, Codable {
    package var object = "list"
    package var data: [Model]

    package init(_ models: [Model]) {
        data = models
    }

    package struct Model: Sendable, Codable {
        package var id: String
        package var object = "model"
        /// Unix seconds.
        package var created: Int
        package var ownedBy: String
        package var vanmieu: ModelStatus?

        package init(id: String, created: Int, ownedBy: String, vanmieu: ModelStatus? = nil) {
            self.id = id
            self.created = created
            self.ownedBy = ownedBy
            self.vanmieu = vanmieu
        }
    }

    /// What an expert's entry says besides.
    package struct ModelStatus: Sendable, Codable {
        package var name: String
        package var domains: [String]
        package var cardVersion: String
        /// `healthy` with a live node, else `unavailable`.
        package var status: String

        package init(name: String, domains: [String], cardVersion: String, status: String) {
            self.name = name
            self.domains = domains
            self.cardVersion = cardVersion
            self.status = status
        }
    }
}
