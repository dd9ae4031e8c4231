// Files of records, from their upload to their end.
#pragma once

#include "contact/use_cases/use_cases.hpp"

namespace bihuan::contact {

// The body of a request at `path`. Whoever uploaded it may put it into a record while the standard keeps it.
Result<file::FileFacts> upload_file(Store& store, const Actor& actor, const Context& context,
                                    const std::string& name, const std::string& path);
// Puts the actor's uploads into the record that is being made.
Done take_files(Unit& unit, const std::vector<file::FileId>& ids, NewRecord& wanted);
// Names and types of what a record holds, where it is still kept.
std::vector<file::FileFacts> kept_files(Unit& unit, const file::Shelf& shelf, const ContactRecord& record);

struct OpenedFile {
    file::FileFacts facts;
    std::string bytes;
};
// 2.2.4: in clear, with a reason, into the audit log. What is not what the record proves is refused.
Result<OpenedFile> open_file(Store& store, const Actor& actor, const Context& context, ContactId id,
                             file::FileId file_id, const std::string& reason);

// --- of contacts.cpp: the record, where the actor may see it in clear; their look goes into the log
Result<ContactRecord> find_in_clear(Unit& unit, const Context& context, ContactId id);
std::string in_quotes(std::string_view reason);  // as it stands between the quotes of JSON
void log_look(Unit& unit, const ContactRecord& record, const std::string& reason, file::FileId file_id = {});

}  // namespace bihuan::contact
