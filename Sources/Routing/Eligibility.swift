package import ExpertRegistry
package import Wire

/// The hard rules that an expert must pass before it is compared with any other.
package enum Eligibility {
    /// The name of the first rule that `expert` breaks, or nil where it may be asked.
    ///
    /// These rules fail closed: a card that says nothing passes none of them.
    package static func failure(
        of expert: ExpertDefinition,
        policy: Policy.Eligibility,
        control: RouteControl
    ) -> String? {
        guard policy.states.contains(expert.state.rawValue) else { return "state" }
        guard let data = expert.parameters?.data else { return "data_class" }
        guard policy.dataClasses.contains(data.classification) else { return "data_class" }
        guard policy.regions.contains(data.region) else { return "region" }
        return isAllowed(expert, by: control) ? nil : "not_allowed"
    }

    /// Experts that are named are allowed whatever their domain.
    private static func isAllowed(_ expert: ExpertDefinition, by control: RouteControl) -> Bool {
        guard control.experts.isEmpty else { return control.experts.contains(expert.id) }
        return control.domains.isEmpty || expert.domains.contains(where: control.domains.contains)
    }
}
