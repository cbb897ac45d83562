#!/bin/bash
# Ten tasks, each with a tenth of the bureaus: sbatch array.sh
# Afterwards, once: nianbao batch --merge out   (all shards have written to one folder)
#SBATCH --job-name=nianbao
#SBATCH --array=1-10
#SBATCH --cpus-per-task=2
#SBATCH --mem=2G
# A task that was taken away is queued again, and goes on where it stopped.
#SBATCH --requeue

exec nianbao batch "${BUREAUS:-bureaus}" --out "${OUT:-out}" --shard "${SLURM_ARRAY_TASK_ID}/${SLURM_ARRAY_TASK_COUNT}"
