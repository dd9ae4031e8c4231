#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "base/crypto.hpp"
#include "base/file_type.hpp"
#include "base/log.hpp"
#include "customer/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

struct Contents {
    std::string sha256, media_type;
};

Contents read_contents(const std::filesystem::path& path, std::string_view name) {
    std::ifstream in{path, std::ios::binary};
    std::array<char, 64 * 1024> block{};
    Contents out;
    Sha256 hash;
    for (bool is_first = true; in.read(block.data(), block.size()) || in.gcount() > 0; is_first = false) {
        const std::string_view bytes{block.data(), static_cast<std::size_t>(in.gcount())};
        if (is_first) out.media_type = sniff_media_type(bytes.substr(0, 4096), name);
        hash.add(bytes);
    }
    out.sha256 = hash.hex();
    return out;
}

void make_durable(const std::filesystem::path& path, int flags) {
    const int file = ::open(path.c_str(), flags);
    if (file < 0) throw std::system_error(errno, std::generic_category(), path.string());
    const int wrong = ::fsync(file);
    ::close(file);
    if (wrong != 0) throw std::system_error(errno, std::generic_category(), path.string());
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

}  // namespace

std::filesystem::path attachment_path(const std::filesystem::path& folder, AttachmentId id) {
    return folder / fmt::format("{:02x}", id.number % 256) / id.text();
}

Result<Attachment> add_attachment(Store& store, const Actor& actor, const std::filesystem::path& folder,
                                  TicketId id, const UploadedFile& file, bool is_public) {
    if (file.size == 0) return refuse(file_empty);
    Attachment made;
    TRY(made.file_name, clean_file_name(file.file_name));
    TRY_DONE(store.read(actor, [&](Unit& unit) -> Done {
        TRY(const auto ticket, find_for(unit, id));
        return check_attachable(ticket);
    }));
    auto contents = read_contents(file.path, made.file_name);
    made.attachment_id = store.ids().make<AttachmentId>(store.clock().now());
    made.ticket_id = id;
    made.media_type = std::move(contents.media_type);
    made.sha256 = std::move(contents.sha256);
    made.size = file.size;
    made.added_by = actor.name;
    made.is_public = is_public || actor.is_customer();
    // On disk, whole and durable, before the database speaks of it.
    const auto path = attachment_path(folder, made.attachment_id);
    std::filesystem::create_directories(path.parent_path());
    make_durable(file.path, O_RDONLY);
    std::filesystem::rename(file.path, path);
    make_durable(path.parent_path(), O_RDONLY | O_DIRECTORY);
    auto done = store.write(actor, [&](Unit& unit) -> Result<Attachment> {
        TRY(const auto ticket, find_for(unit, id));
        TRY_DONE(check_attachable(ticket));
        made.added_at = unit.now;
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
    std::error_code ignored;
    if (!done) std::filesystem::remove(path, ignored);
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

}  // namespace bihuan::ticket
