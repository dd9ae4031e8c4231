// Records, proofs and reports as JSON.
#pragma once

#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/keeping.hpp"
#include "contact/use_cases/use_cases.hpp"
#include "http/json.hpp"
#include "standard/contact_types.hpp"

namespace bihuan::contact {

json::value encode(const ContactView& view);
json::value encode(const file::FileFacts& facts);
json::value encode(const ContactPage& page);
json::value encode(const standard::ContactRules& rules);
json::value encode(const Completeness& report);
json::value encode(const Months& report);
json::value encode(const SealPage& page);
json::value encode(const NewestCheck& check);
json::value encode(const ArchivePage& page);
json::value encode(const ArchiveCheck& check);

// The file that docs/contact-proof.md describes.
json::object encode(const Proof& proof);
// None: it is not such a file.
std::optional<Proof> proof_from(const json::value& value);

}  // namespace bihuan::contact
