#include "contact/domain/check_proof.hpp"

#include <algorithm>

namespace bihuan::contact {
namespace {

bool leads_to_root(const Proof& proof, const Digest& record) {
    std::vector<Digest> path;
    for (const auto& hex : proof.path) {
        const auto digest = digest_of(hex);
        if (!digest) return false;
        path.push_back(*digest);
    }
    const auto& seal = proof.seals.front();
    return static_cast<std::int64_t>(proof.count) == seal.count && path.size() <= path_max &&
           hex_of(root_by_path(leaf_of(record), proof.index, proof.count, path)) == seal.root;
}

}  // namespace

Instant recorded_at(const Proof& proof) {
    return Instant{std::chrono::microseconds{parse_id(proof.values[recorded_at_at]).value_or(0)}};
}

std::vector<Flaw> check_proof(const Proof& proof, const SigningKey* key) {
    std::vector<Flaw> out;
    const auto add_if = [&](bool is_wrong, Flaw flaw) {
        if (is_wrong && std::ranges::find(out, flaw) == out.end()) out.push_back(flaw);
    };
    const auto record = hash_of(record_mark, proof.values);
    add_if(hex_of(record) != proof.hash, Flaw::changed);
    if (proof.sealed_form)
        add_if(hex_of(sha256(*proof.sealed_form)) != proof.values[commitment_at] ||
                   !words_of(*proof.sealed_form),
               Flaw::text_changed);
    if (proof.seals.empty()) {
        out.push_back(Flaw::seal_removed);
        return out;
    }
    add_if(!leads_to_root(proof, record), Flaw::tree_broken);
    for (std::size_t i = 0; i < proof.seals.size(); ++i) {
        const auto& seal = proof.seals[i];
        add_if(seal_hash(seal) != seal.hash, Flaw::seal_changed);
        if (i > 0) {
            add_if(seal.number != proof.seals[i - 1].number + 1, Flaw::seal_removed);
            add_if(seal.previous_hash != proof.seals[i - 1].hash, Flaw::seal_broken);
        }
        if (key == nullptr) continue;
        if (seal.signature.empty())
            add_if(true, Flaw::signature_missing);
        else
            add_if(!key->checks(seal.hash, seal.signature), Flaw::signature_wrong);
    }
    return out;
}

}  // namespace bihuan::contact
