// Reading everything there is and finding what was changed, removed, added or moved (4.3.3). Pure: the store
// hands over rows, in the order of their ids.
#pragma once

#include <functional>
#include <map>
#include <unordered_map>

#include "contact/domain/proof.hpp"

namespace bihuan::contact {

enum class Flaw : std::uint8_t {
    changed,       // the record is not what its hash is of
    text_changed,  // address, content, answer or salt are not what was committed to, or do not open
    link_broken,   // it does not follow the record before it, or that one was changed with its hash
    removed,       // no record stands at this place of the chain
    added,         // a second record at one place, or one behind the chain's end
    head_changed,  // the chain's end is not its last record
    seal_changed,  // the seal is not what its hash is of
    seal_broken,   // it does not follow the seal before it
    seal_removed,  // there is no seal of this number
    tree_broken,   // the records of the seal are not those that were sealed
    signature_wrong,
    signature_missing,
    anchor_wrong,    // the anchored line says otherwise
    anchor_unread,   // a line of the file is none of ours
    archive_broken,  // its file does not open, or is not of the records that name it
    count_
};
std::string_view to_text(Flaw flaw);

struct Finding {
    Flaw flaw{};
    std::int64_t contact_id = 0, customer_id = 0, sequence = 0, seal_number = 0, archive_id = 0;
    auto operator<=>(const Finding&) const = default;
};

struct RawRecord {
    RecordValues values;
    std::string hash, sealed;
    std::int64_t seal_number = 0, archive_id = 0;
};
std::int64_t number_at(const RawRecord& raw, std::size_t at);  // of its values; 0: none
struct Head {
    std::int64_t customer_id = 0, count = 0;
    std::string hash;
};

class Audit {
  public:
    // Opens what is sealed with this record; none: it does not open. Left out: words are not looked at.
    using Open = std::function<std::optional<std::string>(const RawRecord&)>;
    explicit Audit(Open open = {}) : open_{std::move(open)} {}

    void add(const RawRecord& record);
    void add(const Head& head);
    // In order of their numbers. `is_signed_right`: none where no key was given.
    void add(const Seal& seal, std::optional<bool> is_signed_right);
    void add_anchor(std::string_view line);
    std::vector<Finding> finish();

    std::int64_t records() const { return records_; }
    std::int64_t erased() const { return erased_; }
    std::int64_t archived() const { return archived_; }  // their words are looked at archive by archive
    std::int64_t unsealed() const { return unsealed_; }
    std::int64_t bytes() const { return bytes_; }  // hashed as records
    static constexpr std::size_t findings_max = 10'000;

  private:
    struct Link {
        std::int64_t contact_id = 0;
        std::string previous, hash;
    };
    struct Chain {
        std::int64_t next = 1, last_id = 0;
        std::string hash = no_hash;
        std::map<std::int64_t, Link> ahead;  // two nodes' clocks may have given ids in another order
    };
    void note(Flaw flaw, std::int64_t contact_id, std::int64_t customer_id, std::int64_t sequence,
              std::int64_t seal_number = 0);
    void follow(std::int64_t customer_id, Chain& chain, std::int64_t contact_id, std::string_view previous,
                std::string_view hash);
    void drain(std::int64_t customer_id, Chain& chain);
    void close(std::int64_t customer_id, Chain& chain);

    Open open_;
    std::unordered_map<std::int64_t, Chain> chains_;
    std::map<std::int64_t, Tree> trees_;
    std::map<std::int64_t, Seal> seals_;
    std::map<std::int64_t, Head> heads_;
    std::vector<Finding> findings_;
    std::string form_;
    std::int64_t records_ = 0, erased_ = 0, archived_ = 0, unsealed_ = 0, bytes_ = 0, last_seal_ = 0;
    std::string last_seal_hash_ = no_hash;
};

}  // namespace bihuan::contact
