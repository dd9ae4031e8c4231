// Files of tickets. Their bytes are sealed on disk by `file` (2.2.4); those of before that was so are moved
// there.
#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "base/crypto.hpp"
#include "base/file_type.hpp"
#include "base/log.hpp"
#include "customer/calls.hpp"
#include "file/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

constexpr std::string_view owner_kind = "attachment";
file::Owner owner_of(AttachmentId id) { return {std::string{owner_kind}, id.number}; }

std::string bytes_at(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Result<Ticket> find_for(Unit& unit, TicketId id) {
    return unit.actor().is_customer() ? find_own_of_customer(unit, id) : find_visible(unit, id);
}

Done check_attachable(const Ticket& t) {
    if (t.state == State::archived || t.state == State::merged)
        return refuse(not_open, std::string{to_text(t.state)});
    if (t.attachment_count >= attachments_max) return refuse(attachments_full);
    return {};
}

// Where bytes lay before they were sealed.
std::filesystem::path unsealed_path(const AttachmentFiles& files, AttachmentId id) {
    return files.unsealed / fmt::format("{:02x}", id.number % 256) / id.text();
}

void remove_after_commit(Unit& unit, std::filesystem::path path) {
    unit.after_commit([path = std::move(path)] {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    });
}

}  // namespace

Result<Attachment> add_attachment(Store& store, const Actor& actor, const AttachmentFiles& files, TicketId id,
                                  const UploadedFile& file, bool is_public) {
    if (file.size == 0) return refuse(file_empty);
    TRY_DONE(store.read(actor, [&](Unit& unit) -> Done {
        TRY(const auto ticket, find_for(unit, id));
        return check_attachable(ticket);
    }));
    TRY(const auto staged, file::stage(store, files.shelf, file.file_name, bytes_at(file.path)));
    Attachment made;
    made.attachment_id = store.ids().make<AttachmentId>(store.clock().now());
    made.ticket_id = id;
    made.file_id = staged.file_id;
    made.file_name = staged.name;
    made.media_type = staged.media_type;
    made.sha256 = staged.sha256;
    made.size = staged.size;
    made.added_by = actor.name;
    made.is_public = is_public || actor.is_customer();
    auto done = store.write(actor, [&](Unit& unit) -> Result<Attachment> {
        TRY(const auto ticket, find_for(unit, id));
        TRY_DONE(check_attachable(ticket));
        made.added_at = unit.now;
        file::attach(unit, files.shelf, staged, owner_of(made.attachment_id));
        PartsStore{unit}.add_attachment(made);
        auto entry = new_entry(unit, ticket, "attachment", made.is_public);
        entry.text = made.file_name;
        entry.details = fmt::format(R"({{"attachment_id":"{}","media_type":"{}","size":{}}})",
                                    made.attachment_id.number, made.media_type, made.size);
        TicketStore tickets{unit};
        tickets.add_entry(entry);
        tickets.count_attachment(id, unit.now);
        audit_change(unit, "attached", nullptr, ticket);
        tell(unit, "ticket.changed", ticket);
        return made;
    });
    if (!done) file::discard(files.shelf, staged);
    return done;
}

Result<std::vector<Attachment>> list_attachments(Unit& unit, TicketId id) {
    TRY_DONE(find_visible(unit, id));
    return PartsStore{unit}.attachments(id);
}

Result<Attachment> find_attachment(Unit& unit, AttachmentId id) {
    auto found = PartsStore{unit}.find_attachment(id);
    if (!found) return refuse(attachment_unknown);
    const bool may_see =
        unit.actor().is_customer()
            ? found->is_public && find_own_of_customer(unit, found->ticket_id)
            : unit.actor().can(Permission::ticket_read) && find_visible(unit, found->ticket_id);
    if (!may_see) return refuse(attachment_unknown);
    return std::move(*found);
}

Result<OpenedAttachment> open_attachment(Unit& unit, const AttachmentFiles& files, AttachmentId id) {
    OpenedAttachment out;
    TRY(out.attachment, find_attachment(unit, id));
    if (out.attachment.file_id) {
        TRY(out.bytes, file::read(unit, files.shelf, out.attachment.file_id));
    } else {
        out.bytes = bytes_at(unsealed_path(files, id));
        if (sha256_hex(out.bytes) != out.attachment.sha256) return refuse(attachment_lost);
    }
    return out;
}

void remove_attachments(Unit& unit, const AttachmentFiles& files, TicketId id) {
    for (const auto& one : PartsStore{unit}.attachments(id)) {
        if (one.file_id)
            file::remove_all(unit, files.shelf, owner_of(one.attachment_id));
        else
            remove_after_commit(unit, unsealed_path(files, one.attachment_id));
    }
}

AttachmentId seal_attachments(Store& store, const AttachmentFiles& files, AttachmentId after) {
    const auto some = *store.read(system_actor(), [&](Unit& unit) -> Result<std::vector<Attachment>> {
        return PartsStore{unit}.unsealed_attachments(after, sealed_at_once);
    });
    for (const auto& one : some) {
        const auto path = unsealed_path(files, one.attachment_id);
        const auto bytes = bytes_at(path);
        if (sha256_hex(bytes) != one.sha256) {
            log_error("ticket.attachment_lost", {{"attachment_id", one.attachment_id.number}});
            continue;
        }
        const auto staged = file::stage(store, files.shelf, one.file_name, bytes);
        if (!staged) {
            log_error("ticket.attachment_not_sealed",
                      {{"attachment_id", one.attachment_id.number}, {"code", staged.error().kind.code}});
            continue;
        }
        const auto is_ours = *store.write(system_actor(), [&](Unit& unit) -> Result<bool> {
            // Another node, or the end of its ticket's time, may have been faster.
            if (!PartsStore{unit}.set_file(one.attachment_id, staged->file_id)) return false;
            file::attach(unit, files.shelf, *staged, owner_of(one.attachment_id));
            remove_after_commit(unit, path);
            return true;
        });
        if (!is_ours) file::discard(files.shelf, *staged);
    }
    return std::ssize(some) < sealed_at_once ? AttachmentId{} : some.back().attachment_id;
}

}  // namespace bihuan::ticket
