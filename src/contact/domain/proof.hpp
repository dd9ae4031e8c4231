// The canonical form of a record, its hash, and trees of hashes (4.3.3). docs/contact-proof.md says the same
// for whoever checks without this program. Pure.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "contact/types.hpp"

namespace bihuan::contact {

// What a hash is of, in this order; the names are those of the table's columns. Changing this is a new
// version of the form, with another mark.
inline constexpr std::string_view record_mark = "bihuan.contact.1", seal_mark = "bihuan.contact_seal.1";
inline constexpr std::array record_columns{
    std::string_view{"customer_id"}, std::string_view{"sequence"},        std::string_view{"contact_id"},
    std::string_view{"type"},        std::string_view{"direction"},       std::string_view{"started_at"},
    std::string_view{"ended_at"},    std::string_view{"recorded_at"},     std::string_view{"by_id"},
    std::string_view{"by_name"},     std::string_view{"organization_id"}, std::string_view{"ticket_id"},
    std::string_view{"ticket_code"}, std::string_view{"result"},          std::string_view{"missing"},
    std::string_view{"source_kind"}, std::string_view{"source_id"},       std::string_view{"amends_id"},
    std::string_view{"files"},       std::string_view{"commitment"},      std::string_view{"previous_hash"}};
using RecordValues = std::array<std::string, record_columns.size()>;
inline constexpr std::size_t customer_at = 0, sequence_at = 1, contact_at = 2, recorded_at_at = 7,
                             commitment_at = 19, previous_at = 20;

inline const std::string no_hash(64, '0');  // what the first of a chain follows

// Four bytes of length, high first, then the bytes.
void append_part(std::string& out, std::string_view part);
// In place of what `out` held, in its memory.
void write_canonical(std::string& out, std::string_view mark, std::span<const std::string> values);
Digest hash_of(std::string_view mark, std::span<const std::string> values);
RecordValues values_of(const ContactRecord& record);

// What is sealed with a record: a random salt of 16 bytes, then address, content and answer, each with its
// length. The commitment is its SHA-256: who has not the salt cannot try texts against it, and when both are
// erased the chain stays whole.
inline constexpr std::size_t salt_size = 16;
struct Words {
    std::string salt, address, content, answer;
};
std::string sealed_form(const Words& words);
std::optional<Words> words_of(std::string_view sealed_form);

// --- trees as in RFC 6962, section 2.1
Digest leaf_of(const Digest& record_hash);
// Adds leaf by leaf and keeps as many digests as the count has bits.
class Tree {
  public:
    void add(const Digest& leaf);
    std::int64_t count() const { return count_; }
    Digest root() const;  // of no leaf: SHA-256 of nothing

  private:
    std::vector<Digest> roots_;  // of whole trees, greatest first
    std::int64_t count_ = 0;
};
std::vector<Digest> audit_path(std::span<const Digest> leaves, std::size_t index);
Digest root_by_path(const Digest& leaf, std::size_t index, std::size_t count, std::span<const Digest> path);

struct Seal {
    std::int64_t number = 0;  // from 1
    std::string previous_hash, root;
    std::int64_t count = 0;
    Instant sealed_at{};
    std::string hash, signature;  // "": there was no key
};
inline constexpr std::array seal_columns{std::string_view{"seal_number"}, std::string_view{"previous_hash"},
                                         std::string_view{"root"}, std::string_view{"record_count"},
                                         std::string_view{"sealed_at"}};
std::string seal_hash(const Seal& seal);
std::string anchor_line(const Seal& seal);  // number, moment, count, root, hash
std::optional<Seal> seal_of_line(std::string_view line);

}  // namespace bihuan::contact
