import Classification
import Routing

/// The router's decisions without its network, for measuring them.
struct EvaluationPipeline {
    /// The classifier's file; nil trains it anew from the registry.
    let model: String?

    func load() throws -> QueryPipeline {
        let installation = try Installation.locate()
        let model = try classifier(installation)
        let domains = try DomainCatalogue(installation).names
        let policy = try PolicyFile(path: "\(installation.registry)/policy.local.yaml")
            .load(domains: Set(domains.keys))
        return QueryPipeline(
            modelVersion: String(model.inputHash.prefix(12)),
            policy: policy,
            classify: { model.scores(for: $0) }
        )
    }

    private func classifier(_ installation: Installation) throws -> DomainModel {
        if let model {
            return try ClassifierFile(path: model).load()
        }
        let set = try TrainingMaterial(installation: installation).set()
        return DomainTrainer().train(set, progress: { _ in }).model
    }
}
