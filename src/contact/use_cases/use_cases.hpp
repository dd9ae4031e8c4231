// What people do with records of contacts. Each within the actor's data scope: records of their units, their
// own, and those of tickets they see.
#pragma once

#include "contact/calls.hpp"
#include "contact/domain/check_proof.hpp"
#include "contact/domain/contact_list.hpp"

namespace bihuan::contact {

struct ContactView {
    ContactRecord record;                      // address, content and answer masked
    std::string customer_code, customer_name;  // masked; of the record that survived a merge
    ContactId amended_by;
    std::vector<file::FileFacts> files;  // those of the record that are kept
};
struct ContactPage {
    std::vector<ContactView> items;
    ContactId next;
};
struct ListWish {
    CustomerId customer_id;
    std::int64_t ticket_id = 0;
    UserId by_id;
    std::string type;
    std::optional<Instant> from, to;
    ContactId after;
    std::int64_t limit = 0;
};
struct Amendment {  // what is absent stays as it was
    std::optional<Instant> started_at, ended_at;
    std::optional<std::string> address, content, answer, result;
    std::vector<file::FileId> file_ids;  // uploads of the actor, beside those it has
};
struct ClearWords {
    std::string address, content, answer;
};

Result<ContactView> add_contact(Unit& unit, const Context& context, NewRecord wanted,
                                const std::vector<file::FileId>& file_ids);
Result<ContactView> amend_contact(Unit& unit, const Context& context, ContactId id, const Amendment& change);
// Words in archives (archive_id) are left out here: whoever looks at one record gets them.
Result<ContactPage> list_contacts(Unit& unit, const Context& context, const ListWish& wish);
Result<ContactView> get_contact(Unit& unit, const Context& context, ContactId id);
// 2.2.4: in clear, with a reason, into the audit log.
Result<ClearWords> reveal_contact(Unit& unit, const Context& context, ContactId id,
                                  const std::string& reason);
// The words only with a reason, which is a look like any other.
Result<Proof> prove_contact(Unit& unit, const Context& context, ContactId id, bool has_words,
                            const std::string& reason);

}  // namespace bihuan::contact
