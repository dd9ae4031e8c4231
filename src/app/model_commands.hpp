// `bihuan model train` and `bihuan model check`: the text model and how well it guesses.
#pragma once

#include <string>

namespace bihuan {

struct Program;
// Both print to standard output and answer the exit code.
int train_model(Program& program);

struct ModelCheck {
    std::string file, labels;                                                 // CSV files
    std::string key_column = "Ticket #", text_column = "Customer Complaint";  // of file
    std::string left_out;                                                     // a label that is no subject
};
// The labels file has the columns ticket_number and label. 1 where a file cannot be read, 2 where the model
// does not beat both baselines.
int check_model(const ModelCheck& check);

}  // namespace bihuan
