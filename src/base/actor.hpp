// Who acts, what they may do and how far they see. Filled by identity, carried by every unit of work, so that
// no rule ever asks "who is it?" of the air.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace bihuan {

// What a role may do. identity/domain/roles.hpp says which role holds which; the API file's x-permission and
// the authorisation test name the same words (to_text).
enum class Permission : std::uint8_t {
    ticket_read,    // see tickets within the data scope
    ticket_create,  // take in a request
    ticket_handle,  // accept, start, wait, resolve, feed back, note, reply, tag, link
    ticket_assign,  // assign and transfer to others
    ticket_close,   // close, archive
    ticket_cancel,  // cancel, reject
    ticket_reopen,
    ticket_bulk,      // bulk actions and merge
    ticket_export,    // CSV and XLSX of what is seen
    customer_read,    // masked
    customer_reveal,  // see a masked value in clear, with reason, logged
    customer_write,
    customer_merge,
    user_read,
    user_manage,
    organization_manage,
    category_manage,
    audit_read,
    standard_edit,      // draft and propose a version of the service standard
    standard_approve,   // another person's proposal
    clock_correct,      // take a stretch of time out of a clock, or put it back; audited
    automation_manage,  // rules of automation, their log and webhooks
    portal,             // the customer's own pages
    privacy_manage,     // purposes, subject requests, holds (2.2.4)
    counter_kiosk,      // take numbers and check bookings in at a hall, see its board (2.2.3)
    outage_manage,      // what everybody is told of outages and maintenance (2.5.5)
    contact_keep,       // completeness, proof and archive of contact records (4.3.5)
    call_report,        // tell what happens to calls: the telephone switch (4.2.2)
    call_supervise,     // see the calls of all queues as they are, and their figures
    knowledge_edit,     // write articles and propose them
    knowledge_approve,  // another person's article
    count_
};
std::string_view to_text(Permission permission);

struct Actor {
    std::int64_t user_id = 0;      // 0: nobody or the system itself
    std::int64_t customer_id = 0;  // set for role customer: sees only this customer's own things
    std::string name;              // display name, for timelines and the audit log
    std::vector<std::string> roles;
    std::bitset<64> permissions;
    // Organisations whose data are visible: the subtrees of the actor's posts, sorted. `sees_all` means no
    // bound.
    std::shared_ptr<const std::vector<std::int64_t>> scope;
    std::int64_t home_organization_id = 0;  // of the first post
    bool sees_all = false;
    bool must_change_password = false;
    std::string locale = "zh-CN";  // or "en"
    std::string remote;            // address the request came from
    std::string request_id;

    bool can(Permission p) const { return permissions.test(static_cast<std::size_t>(p)); }
    bool sees(std::int64_t organization_id) const;
    bool is_customer() const { return customer_id != 0; }
};

// The actor of timers, imports and start-up work: may do everything, named "system".
Actor system_actor();

}  // namespace bihuan
