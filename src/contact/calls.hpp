// Face of `contact` for deeds.
#pragma once

#include <functional>
#include <memory>

#include "base/crypto.hpp"
#include "base/result.hpp"
#include "contact/types.hpp"
#include "keys/types.hpp"
#include "store/keeper.hpp"
#include "store/personal.hpp"
#include "store/store.hpp"

namespace bihuan {
class SigningKey;
}
namespace bihuan::file {
struct Shelf;
}

namespace bihuan::contact {

// Appends to the customer's chain, in the unit's transaction. A source that is recorded already answers the
// record there is. By hand (no source) every field the standard asks for must be there; else what is missing
// is noted.
Result<ContactRecord> record(Unit& unit, const FieldCipher& cipher, const NewRecord& wanted);

// What a source was recorded as.
std::optional<ContactRecord> record_of(Unit& unit, const FieldCipher& cipher, std::string_view source_kind,
                                       std::int64_t source_id);

// The ticket a contact is about, as whoever knows tickets tells of it.
struct TicketWords {
    std::int64_t ticket_id = 0;
    std::string code;
    CustomerId customer_id;
    OrganizationId organization_id;
    Instant closed_at{};  // where it was
};
struct Context {  // what it stands on for as long as the program runs
    const FieldCipher* cipher = nullptr;
    std::shared_ptr<const file::Shelf> shelf;  // of files
    std::string zone;                          // whose months people mean
    // Within the scope of the unit's actor; else a refusal, which is theirs.
    std::function<Result<TicketWords>(Unit&, std::int64_t ticket_id)> visible_ticket;
};
// --- files (4.3.1)
struct Source {  // of a record, e.g. {"call", 7}
    std::string kind;
    std::int64_t id = 0;
};
// The file at `path` stands in the record of that source: in the one that will be made, or in an amendment of
// the one that was. The same bytes again are the same file.
Result<file::FileFacts> keep_recording(Store& store, const Actor& actor, const file::Shelf& shelf,
                                       const Source& source, const std::string& name,
                                       const std::string& path);
// From time to time: what waits for a record that was made meanwhile gets into it, and what no record took in
// the standard's time ends.
void look_after_files(Unit& unit, const file::Shelf& shelf);

// 4.3.5: a ticket was closed, or is open again; those closed without a record are the keeper's to look into.
void note_closed(Unit& unit, const TicketWords& ticket);
void forget_closed(Unit& unit, std::int64_t ticket_id);

// Something that must have a record was done at that moment, e.g. {"call", 7} was answered; told again, it is
// one.
void expect(Unit& unit, const Source& source, OrganizationId organization, Instant at);

// --- sealing, from time to time (4.3.3)
inline constexpr std::string_view seal_timer = "contact.seal", anchor_timer = "contact.anchor";
// At every start of a node: the next seal has its moment.
void start(Unit& unit);
// Everything that is not sealed yet becomes a tree; signed where there is a key.
void on_seal(Unit& unit, const SigningKey* key, bool has_anchor);
// One line a seal at the end of the file; those it lacks are made up for.
void on_anchor(Unit& unit, const std::string& path);

// What a record says is kept as long as the schedule tells (4.3.4), and so are its files; its place in the
// chain for good.
Keeper text_keeper(const file::Shelf& shelf);
// What is held about a person (2.2.4).
PersonalPart personal_part(const file::Shelf& shelf);
// For the move to another key.
keys::Holder sealed_holder();

}  // namespace bihuan::contact
