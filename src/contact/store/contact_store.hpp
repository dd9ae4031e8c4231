// Rows of contact_record, contact_head and contact_seal.
#pragma once

#include <functional>
#include <span>

#include "contact/domain/audit.hpp"
#include "contact/domain/contact_list.hpp"
#include "keys/calls.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

class ContactStore {
  public:
    ContactStore(Unit& unit, const FieldCipher& master) : unit_{unit}, sealer_{unit, master} {}

    // The end of the customer's chain, held until the commit: nobody else adds to it meanwhile.
    Head held_head(CustomerId customer);
    void add(const ContactRecord& record, const std::string& sealed_form);  // and moves the head
    std::optional<ContactRecord> find(ContactId id);
    std::optional<ContactRecord> find_source(std::string_view kind, std::int64_t id);
    std::optional<ContactId> amended_by(ContactId id);
    std::vector<std::pair<ContactId, ContactId>> amended_by(std::span<const ContactId> ids);  // amended, by
    std::vector<ContactRecord> list(const ListQuery& query, std::int64_t limit);

    // As they stand in the table, behind `after`, in order of their ids.
    void each_raw(std::int64_t after, std::int64_t limit, const std::function<void(const RawRecord&)>& use);
    void each_of_seal(std::int64_t seal_number, const std::function<void(const RawRecord&)>& use);
    std::optional<std::string> open(std::int64_t contact_id, std::string_view sealed) const;
    std::optional<std::string> sealed_form_of(ContactId id);  // opened; none: erased, or it does not open
    std::optional<std::int64_t> reseal(std::int64_t after, std::int64_t limit);

  private:
    Unit& unit_;
    keys::Sealer sealer_;
};

// --- what asks for no key
std::int64_t count_under(Unit& unit, keys::KeyId key);
void each_head(Unit& unit, std::int64_t after, std::int64_t limit,
               const std::function<void(const Head&)>& use);
std::vector<Seal> seals(Unit& unit, std::int64_t after, std::int64_t limit);  // in order of their numbers
std::vector<Seal> seals_before(Unit& unit, std::int64_t before, std::int64_t limit);  // latest first
std::optional<Seal> last_seal(Unit& unit);
void add(Unit& unit, const Seal& seal);
// Gives the records that have no seal this number, in order of their ids, and answers their hashes.
std::vector<std::string> take_unsealed(Unit& unit, std::int64_t number, std::int64_t limit);
std::vector<std::pair<std::int64_t, std::string>> hashes_of_seal(Unit& unit, std::int64_t number);
std::int64_t count_unsealed(Unit& unit);
std::vector<std::int64_t> worded_of(Unit& unit, std::span<const std::int64_t> customers);
void forget_words(Unit& unit, std::span<const std::int64_t> ids);

}  // namespace bihuan::contact
