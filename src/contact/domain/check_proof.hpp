// The proof that one record is in a seal, and the seals behind it; checked without any store. Pure.
#pragma once

#include "base/signature.hpp"
#include "contact/domain/audit.hpp"

namespace bihuan::contact {

struct Proof {
    RecordValues values;
    std::string hash;
    std::optional<std::string> sealed_form;  // salt and words, where they were asked for
    std::size_t index = 0, count = 0;        // of its leaf in the tree of the first seal
    std::vector<std::string> path;
    std::vector<Seal> seals;  // the record's own first, then those that follow it without a gap
};
inline constexpr std::size_t path_max = 64, proof_seals_max = 2000;

Instant recorded_at(const Proof& proof);
// What does not hold, in the order it was looked at; empty: the record is as it was sealed, and every seal
// follows the one before it. Signatures are looked at where there is a key.
std::vector<Flaw> check_proof(const Proof& proof, const SigningKey* key);

}  // namespace bihuan::contact
